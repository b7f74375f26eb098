import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a shop's data is: by option, else by `$TENGGAT_DATA`, else by the XDG base directories.
package struct Locations: Hashable, Sendable {
  /// The data directory.
  package let data: String
  /// Where it is noted which data directories there have been, and what the screen looked like.
  package let state: String

  /// Looks them up; refused where neither an option nor the environment tells.
  package init(_ options: GlobalOptions, in environment: Environment) throws(Failure) {
    data =
      if let path = options.data ?? environment["TENGGAT_DATA"] { Self.absolute(path) } else {
        try Self.base("XDG_DATA_HOME", ".local/share", environment) + "/tenggat"
      }
    state = try Self.base("XDG_STATE_HOME", ".local/state", environment) + "/tenggat"
  }

  /// The XDG base directory specification: a path that is not absolute is ignored.
  private static func base(_ variable: String, _ fallback: String, _ environment: Environment) throws(Failure) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw .usage(.noHome) }
    return home + "/" + fallback
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let buffer = getcwd(nil, 0) else { return path }
    defer { free(buffer) }
    return String(cString: buffer) + "/" + path
  }
}
