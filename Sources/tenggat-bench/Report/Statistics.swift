/// Samples of one figure.
struct Samples {
  private(set) var values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }

  var median: Double { at(0.5) }
  var p95: Double { at(0.95) }
  var worst: Double { values.last ?? .nan }
  var mean: Double { values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count) }
  var count: Int { values.count }

  private func at(_ share: Double) -> Double {
    values.isEmpty ? .nan : values[min(values.count - 1, Int((Double(values.count) * share).rounded(.down)))]
  }
}

/// How much a figure may be at the most: its median or its mean, and where it is asked, what all but a twentieth and all may be.
struct Limit: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  var median: Double?
  /// Of what adds up, as the seconds of a day.
  var mean: Double?
  var p95: Double?
  var worst: Double?

  init(median: Double? = nil, mean: Double? = nil, p95: Double? = nil, worst: Double? = nil) {
    (self.median, self.mean, self.p95, self.worst) = (median, mean, p95, worst)
  }

  /// From a key to what it finds, in milliseconds.
  static var keystroke: Limit { Limit(median: 3, p95: 8, worst: 20) }

  init(floatLiteral value: Double) { median = value }
  init(integerLiteral value: Int) { median = Double(value) }

  fileprivate func isKept(by samples: Samples) -> Bool {
    let asked = [(median, samples.median), (mean, samples.mean), (p95, samples.p95), (worst, samples.worst)]
    return asked.allSatisfy { limit, value in
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
