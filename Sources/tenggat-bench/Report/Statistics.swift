/// Samples of one figure.
struct Samples {
  private(set) var values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }

  var median: Double { at(0.5) }
  var p95: Double { at(0.95) }
  var worst: Double { values.last ?? .nan }
  var count: Int { values.count }

  private func at(_ share: Double) -> Double {
    values.isEmpty ? .nan : values[min(values.count - 1, Int((Double(values.count) * share).rounded(.down)))]
  }
}

/// One line of the report.
struct Figure {
  /// A stable word for JSON.
  var name: String
  var unit: String
  var samples: Samples
  /// What nothing could beat, measured in the same run, in the same unit.
  var floor: Samples?
  /// What the issue asks for, in the same unit; nil where nothing is asked.
  var limit: Double?

  var ratio: Double? { floor.map { samples.median / $0.median } }
}
