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

/// How much a figure may be at the most: its median, and where it is asked, what all but a twentieth and all may be.
struct Limit: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  var median: Double?
  var p95: Double?
  var worst: Double?

  init(median: Double? = nil, p95: Double? = nil, worst: Double? = nil) {
    (self.median, self.p95, self.worst) = (median, p95, worst)
  }

  /// From a key to what it finds, in milliseconds.
  static var keystroke: Limit { Limit(median: 3, p95: 8, worst: 20) }

  init(floatLiteral value: Double) { median = value }
  init(integerLiteral value: Int) { median = Double(value) }

  fileprivate func isKept(by samples: Samples) -> Bool {
    [(median, samples.median), (p95, samples.p95), (worst, samples.worst)].allSatisfy { limit, value in
      limit.map { value <= $0 } ?? true
    }
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
  /// What we ask of ourselves, in the same unit; nil where nothing is asked.
  var limit: Limit?

  /// Whether it is within its limit; nil where nothing is asked.
  var isKept: Bool? { limit.map { $0.isKept(by: samples) } }
  var ratio: Double? { floor.map { samples.median / $0.median } }
}
