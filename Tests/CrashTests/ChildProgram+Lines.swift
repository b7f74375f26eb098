import ChildPrograms

extension ChildProgram {
  /// Waits for its end; only whole lines of its output count.
  func lines() -> (lines: [String], end: End) {
    let (end, output, _) = finish()
    let whole = output[..<(output.lastIndex(of: "\n") ?? output.startIndex)]
    return (whole.split(separator: "\n").map(String.init), end)
  }
}

extension ChildProgram.End {
  var wasKilled: Bool { if case .killed = self { true } else { false } }
}
