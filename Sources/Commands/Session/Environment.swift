#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process's environment variables, or a test's.
package struct Environment: Sendable {
  private let value: @Sendable (String) -> String?

  package init(_ variables: [String: String]) { value = { variables[$0] } }

  private init(reading value: @escaping @Sendable (String) -> String?) { self.value = value }

  /// The environment of this process, which changes none of it; what nobody asks for is not read.
  package static func ofThisProcess() -> Environment {
    Environment(reading: { name in getenv(name).map { String(cString: $0) } })
  }

  /// A variable's value; nil where it is unset or empty.
  package subscript(_ name: String) -> String? {
    guard let value = value(name), !value.isEmpty else { return nil }
    return value
  }
}
