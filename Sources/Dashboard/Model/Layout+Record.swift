import Orders

/// What survives a restart, as lines of `key=value`:
/// ```
/// sort=deadline
/// zoomed=3
/// left=55
/// upper=60
/// hides-details=false
/// hides-deadlines=false
/// ```
/// The tab is not among them: a day begins with what waits for money.
extension Model {
  /// The lines to be kept.
  package var layoutRecord: [CleanText] {
    [
      "sort=\(orders.sort.code)", "zoomed=\(layout.zoomed?.rawValue ?? 0)", "left=\(layout.leftShare)",
      "upper=\(layout.upperShare)", "hides-details=\(layout.hidesDetails ? "true" : "false" as CleanText)",
      "hides-deadlines=\(layout.hidesDeadlines ? "true" : "false" as CleanText)",
    ]
  }

  /// Takes kept lines; one that is unknown or makes no sense is passed over, so that no file can do harm.
  package mutating func restoreLayout(_ lines: [CleanText]) {
    for line in lines {
      let parts = line.string.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { restore(parts[0], parts[1]) }
    }
    if let zoomed = layout.zoomed { focus = zoomed }
    arrange()
  }

  private mutating func restore(_ key: String, _ value: String) {
    let share = Int(value).flatMap { (20...80).contains($0) ? $0 : nil }
    switch key {
    case "sort": orders.sort = OrderSort.allCases.first { $0.code.string == value } ?? orders.sort
    case "zoomed": layout.zoomed = Int(value).flatMap(Pane.init)
    case "left": layout.leftShare = share ?? layout.leftShare
    case "upper": layout.upperShare = share ?? layout.upperShare
    case "hides-details": layout.hidesDetails = value == "true"
    case "hides-deadlines": layout.hidesDeadlines = value == "true"
    default: break
    }
  }
}

extension OrderSort {
  fileprivate var code: CleanText {
    switch self {
    case .deadline: "deadline"
    case .newest: "newest"
    case .amount: "amount"
    case .name: "name"
    }
  }
}
