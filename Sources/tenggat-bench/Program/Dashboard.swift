import CTerminal
import Glibc

/// The real program under a real terminal of 40 rows and 120 columns.
final class Dashboard {
  private let terminal: OpaquePointer
  var process: pid_t { ct_process(terminal) }
  var written: Int { ct_written(terminal) }

  /// Starts the program as a seller does, without a word, on a data directory, in a home of its own.
  convenience init?(
    _ program: String, data: String, configuration: String, home: String, now: String, rows: Int32 = 40, columns: Int32 = 120
  ) {
    self.init(
      program, arguments: [], environment: ["TENGGAT_DATA=\(data)", "TENGGAT_CONFIG=\(configuration)"], home: home, now: now,
      rows: rows, columns: columns)
  }

  /// Starts any program.
  init?(
    _ program: String, arguments: [String], environment: [String] = [], home: String, now: String, rows: Int32 = 40,
    columns: Int32 = 120
  ) {
    let environment =
      environment + [
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(home)", "XDG_STATE_HOME=\(home)/state", "TENGGAT_NOW=\(now)",
        "PATH=/usr/bin:/bin",
      ]
    guard
      let terminal = withStrings(
        [program] + arguments,
        { arguments in withStrings(environment) { ct_start(program, arguments, $0, rows, columns) } })
    else { return nil }
    self.terminal = terminal
  }

  deinit { ct_free(terminal) }

  /// Takes what the program writes until nothing has come for so long; answers when the last came, in milliseconds.
  @discardableResult func settle(quiet: Int32, limit: Double = 10_000) -> Double {
    let start = milliseconds()
    var last = start
    while milliseconds() - start < limit {
      let count = ct_pump(terminal, quiet)
      if count <= 0 { return last }
      last = milliseconds()
    }
    return last
  }

  /// Takes what the program writes for so long.
  func watch(for time: Double) {
    let end = milliseconds() + time
    while milliseconds() < end { if ct_pump(terminal, Int32(max(1, end - milliseconds()))) < 0 { return } }
  }

  /// Waits until the program has written something; nil if it does not.
  func answer(within limit: Int32 = 2000) -> Double? { ct_pump(terminal, limit) > 0 ? milliseconds() : nil }

  func send(_ keys: String) { _ = keys.withCString { ct_send(terminal, $0, strlen($0)) } }
  func resize(rows: Int32, columns: Int32) { ct_resize(terminal, rows, columns) }

  func row(_ index: Int32) -> String {
    var text = [CChar](repeating: 0, count: 4096)
    let count = ct_row(terminal, index, &text, Int32(text.count))
    return String(decoding: text.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Waits until a row shows the text; false after ten seconds.
  func wait(for text: String) -> Bool {
    let start = milliseconds()
    while milliseconds() - start < 10_000 {
      for index in 0..<Int32(40) where row(index).contains(text) { return true }
      if ct_pump(terminal, 100) < 0 { return false }
    }
    return false
  }
}

/// Lends strings as C wants them, ended by NULL.
private func withStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(&pointers)
}
