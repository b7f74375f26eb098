import ChildPrograms
import Foundation

/// The built program with a home of its own, its clock set.
struct InstalledProgram {
  let home = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)").path

  func run(_ words: [String], input: String = "", environment: [String: String] = [:]) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let variables = ["HOME": home, "TENGGAT_NOW": "2026-11-20T10:42:00+07:00"].merging(environment) { $1 }
    return try ChildProgram.run("tenggat", words, environment: variables, input: input)
  }

  var data: String { home + "/.local/share/tenggat" }
}
