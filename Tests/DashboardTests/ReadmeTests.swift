import Foundation
import Screen
import Testing
import Words

@testable import Dashboard

/// What the README says is held to what is so: a README that lies is a bug.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// `| p | paid | orders |`: one row for each binding that has a key.
  private static var keyRows: [String] {
    Keymap.standard.filter { !$0.keys.isEmpty }.map { binding in
      let keys = binding.keys.compactMap { $0.notation?.string }.map { "`\($0)`" }.joined(separator: " ")
      let place = binding.panes == .ofBlacklist ? "blacklist" : binding.panes == .ofOrders ? "orders" : "everywhere"
      return "| \(keys) | \(English().explanation(of: binding.action).string) | \(place) |"
    }
  }

  @Test func theKeyTableIsTheKeymap() throws {
    let readme = try text("README.md")
    let missing = Self.keyRows.filter { !readme.contains($0) }
    #expect(missing.isEmpty, "rows to be put into the README:\n\(Self.keyRows.joined(separator: "\n"))")
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.split(separator: "|").count == 4 }
    #expect(rows.filter { !Self.keyRows.contains(String($0)) && Self.isKeyRow($0) }.isEmpty)
  }

  private static func isKeyRow(_ row: Substring) -> Bool {
    ["| orders |", "| blacklist |", "| everywhere |"].contains { row.hasSuffix($0) }
  }

  @Test func continuousIntegrationRunsTheSecondCommand() throws {
    let readme = try text("README.md")
    #expect(readme.contains(".ci/setup tests && .ci/check"))
    #expect(try text(".ci/run").contains(".ci/setup tests && .ci/check"))
  }

  @Test func everyModuleIsOnTheMap() throws {
    let readme = try text("README.md")
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
    for module in modules where !module.hasPrefix(".") {
      #expect(readme.contains("`\(module)`"), "\(module) is not in the README")
    }
  }
}
