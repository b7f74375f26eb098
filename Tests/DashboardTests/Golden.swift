import Foundation
import Screen
import Testing

/// A screen as text, the letters of its roles beneath, kept in a file beside the tests.
///
/// With `TENGGAT_RECORD=1` the files are written anew; then the run fails, so that nobody records by habit.
enum Golden {
  private static let letters = Array(
    " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@".unicodeScalars)

  static func compare(_ canvas: Canvas, with name: String, at location: SourceLocation = #_sourceLocation) {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name).txt")
    let drawn = picture(canvas)
    if ProcessInfo.processInfo.environment["TENGGAT_RECORD"] == "1" {
      try? drawn.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without TENGGAT_RECORD", sourceLocation: location)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) was never recorded", sourceLocation: location)
      return
    }
    if drawn != kept { Issue.record("\(name): \(difference(kept, drawn))\n\(drawn)", sourceLocation: location) }
  }

  /// The text, a line of dashes, the roles with layers laid over, and what the letters mean.
  private static func picture(_ canvas: Canvas) -> String {
    let text = canvas.rows.map { $0 + "|" }
    let roles = (0..<canvas.size.rows).map { row in letters(of: canvas.roles(ofRow: row, layers: true)) + "|" }
    let used = Set((0..<canvas.size.rows).flatMap { canvas.roles(ofRow: $0, layers: true) }).sorted { $0.index < $1.index }
    let legend = used.filter { $0 != .text }.map { "\(letters[Int($0.index)]) \($0.rawValue)" }
    return (text + ["-"] + roles + ["-"] + legend).joined(separator: "\n") + "\n"
  }

  private static func letters(of roles: [Role]) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: roles.map { letters[Int($0.index)] })
    return String(line)
  }

  private static func difference(_ kept: String, _ drawn: String) -> String {
    let (old, new) = (
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      drawn.split(separator: "\n", omittingEmptySubsequences: false)
    )
    guard let line = zip(old, new).enumerated().first(where: { $0.element.0 != $0.element.1 }) else { return "other length" }
    return "line \(line.offset + 1)\n- \(line.element.0)\n+ \(line.element.1)"
  }
}
