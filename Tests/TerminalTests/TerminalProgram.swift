import CTerminal
import Foundation
import Testing

/// The real program under a real terminal: keys go in, rows come out. Waits for states, never for time.
final class TerminalProgram {
  private let terminal: OpaquePointer
  let home: URL
  private(set) var size: (rows: Int, columns: Int)

  /// The program that was built beside the tests.
  static let path =
    Bundle.allBundles.compactMap { bundle -> String? in
      let candidate = bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("tenggat").path
      return FileManager.default.isExecutableFile(atPath: candidate) ? candidate : nil
    }.first ?? ".build/debug/tenggat"

  /// Starts it in a home of its own, with a configuration, so that no set-up is offered; `environment` is added to the usual one.
  init(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80, environment: [String: String?] = [:], home: URL? = nil,
    configuration: String? = "[shop]\nname = \"Toko Melati\"\n", program: String = TerminalProgram.path
  ) throws {
    self.home = try home ?? Self.makeHome(configuration: configuration)
    size = (rows, columns)
    var variables: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": self.home.path, "PATH": "/usr/bin:/bin",
      "TENGGAT_NOW": "2026-11-23T10:00:00+07:00", "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    let words = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
    let started = withStrings([program] + arguments) { arguments in
      withStrings(words) { ct_start(program, arguments, $0, Int32(rows), Int32(columns)) }
    }
    terminal = try #require(started, "no pty to be had")
  }

  deinit { ct_free(terminal) }

  static func makeHome(configuration: String?) throws -> URL {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-home-\(UUID())")
    let directory = home.appendingPathComponent(".config/tenggat")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try configuration?.write(to: directory.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    return home
  }

  var process: pid_t { ct_process(terminal) }
  var isCooked: Bool { ct_is_cooked(terminal) }
  var isAlternate: Bool { ct_is_alternate(terminal) }
  var isCursorVisible: Bool { ct_is_cursor_visible(terminal) }
  var wantsMouse: Bool { ct_wants_mouse(terminal) }
  var wantsPaste: Bool { ct_wants_paste(terminal) }
  var wantsFocus: Bool { ct_wants_focus(terminal) }
  var written: Int { ct_written(terminal) }
  var processorTime: Int { ct_processor_time(terminal) }

  func send(_ keys: String) { _ = Array(keys.utf8).withUnsafeBytes { ct_send(terminal, $0.baseAddress!, $0.count) } }

  func resize(rows: Int, columns: Int) {
    size = (rows, columns)
    ct_resize(terminal, Int32(rows), Int32(columns))
  }

  func hangUp() { ct_hang_up(terminal) }
  func signal(_ number: Int32) { kill(process, number) }

  func row(_ index: Int) -> String {
    var text = [CChar](repeating: 0, count: size.columns * 8 + 1)
    let count = ct_row(terminal, Int32(index), &text, Int32(text.count))
    return String(decoding: text.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  var title: String {
    var text = [CChar](repeating: 0, count: 256)
    let count = ct_title(terminal, &text, Int32(text.count))
    return String(decoding: text.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What was sent to the clipboard last; nil if nothing whole was.
  var copied: String? {
    var text = [CChar](repeating: 0, count: 8192)
    let count = ct_copied(terminal, &text, Int32(text.count))
    let encoded = String(decoding: text.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return Data(base64Encoded: encoded).map { String(decoding: $0, as: UTF8.self) }
  }

  var rows: [String] { (0..<size.rows).map(row) }
  var screen: String { rows.joined(separator: "\n") }

  /// Takes output until the condition holds; fails with the screen after so many seconds.
  func wait(for what: String, within seconds: Double = 10, _ condition: (TerminalProgram) -> Bool) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while !condition(self) {
      guard Date() < deadline else { throw Missed(what: what, screen: screen) }
      if ct_pump(terminal, 50) < 0, !condition(self) { throw Missed(what: what + " (it ended)", screen: screen) }
    }
  }

  func wait(for text: String) throws { try wait(for: text) { $0.screen.contains(text) } }

  /// Takes output until nothing has come for so many milliseconds; where a clock that runs fast lets none be quiet, for two seconds.
  func settle(quiet: Int32 = 150) {
    let deadline = Date().addingTimeInterval(2)
    while ct_pump(terminal, quiet) > 0, Date() < deadline {}
  }

  /// The exit status, or 128 and the signal; fails if it does not end in time.
  func end(within milliseconds: Int32 = 10_000) throws -> Int {
    let status = ct_wait(terminal, milliseconds)
    guard status >= 0 else { throw Missed(what: "the end", screen: screen) }
    while ct_pump(terminal, 0) > 0 {}
    return Int(status)
  }

  struct Missed: Error, CustomStringConvertible {
    var what: String
    var screen: String
    var description: String { "waited in vain for \(what); the screen:\n\(screen)" }
  }
}

private func withStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  return body(&pointers)
}
