#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process's environment variables, read once.
package struct Environment: Sendable {
  private let variables: [String: String]

  package init(_ variables: [String: String]) { self.variables = variables }

  /// The environment of this process.
  package static func ofThisProcess() -> Environment {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      next += 1
    }
    return Environment(variables)
  }

  /// A variable's value; nil where it is unset or empty.
  package subscript(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }
}
