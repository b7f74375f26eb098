import Foundation
import Synchronization

/// A program running as a child process. What it says is read as it comes, and it never outlives its time: a test that waits for
/// ever tells nobody which one it was.
package final class ChildProgram {
  /// How a program ended.
  package enum End: Equatable {
    case exited(Int32)
    case killed(by: Int32)
    /// It was still running when its time was over, and was killed for that.
    case hung
  }

  package let process: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32
  private var received: [UInt8] = []
  private var end: End?

  /// Where the built programs lie.
  package static let directory = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path

  /// A pipe's end that another child inherits by chance would hide that this one has ended.
  private static let starting = Mutex(())

  /// Starts the program at `path`, or the one with that name that was built beside the tests. With no environment given it has
  /// that of the tests; without `input` it is spoken to by `send`.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String]? = nil, input text: String? = ""
  ) throws {
    let path = path.contains("/") ? path : Self.directory + "/" + path
    let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
    (process, input, output, errors) = try Self.starting.withLock { _ in
      let errors = try Self.scratchFile()
      let (outward, output) = try Self.pipe()
      let (inward, input) = try text.map { (try Self.scratchFile($0), -1) } ?? Self.pipe()
      defer { [output, inward].forEach { close($0) } }
      let process = try Self.spawn(path, arguments, variables, streams: [inward, output, errors])
      return (process, input, outward, errors)
    }
  }

  deinit {
    if end == nil { _ = finish(within: 0) }
    [input, output, errors].forEach { if $0 >= 0 { close($0) } }
  }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count <= 0, errno != EINTR { return }
      sent += max(0, count)
    }
  }

  /// The next line of its output; nil at the end of it, or when nothing comes for so long.
  package func nextLine(within seconds: Int = 60) -> String? {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        defer { received.removeFirst(end + 1) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      if readMore(seconds) != .some(true) { return nil }
    }
  }

  /// Reads to the end of its output and waits until it is gone, or kills it when nothing comes for so long.
  package func finish(within seconds: Int = 60) -> (end: End, output: String, errors: String) {
    if input >= 0, end == nil { close(input) }
    var more = readMore(seconds)
    while more == .some(true) { more = readMore(seconds) }
    if end == nil { end = waited(isHung: more == nil) }
    return (end ?? .hung, String(decoding: received, as: UTF8.self), said)
  }

  private func waited(isHung: Bool) -> End {
    if isHung { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return isHung ? .hung : status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(by: status & 0x7F)
  }

  /// Whether there was more; nil if nothing came in time.
  private func readMore(_ seconds: Int) -> Bool? {
    var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(seconds * 1000)) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &chunk, chunk.count)
    if count > 0 { received += chunk[..<count] }
    return count > 0
  }

  private var said: String {
    var bytes = [UInt8](repeating: 0, count: Int(max(0, lseek(errors, 0, SEEK_END))))
    let count = pread(errors, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension ChildProgram.End {
  /// The exit code, or 128 and the signal's number as a shell says it; -1 if it hung.
  package var status: Int32 {
    switch self {
    case .exited(let code): code
    case .killed(let signal): 128 + signal
    case .hung: -1
    }
  }
}

extension ChildProgram {
  /// Runs a program to its end.
  package static func run(
    _ path: String, _ arguments: [String] = [], environment: [String: String]? = nil, input: String = ""
  ) throws -> (status: Int32, output: String, errors: String) {
    let (end, output, errors) = try ChildProgram(path, arguments, environment: environment, input: input).finish()
    if end == .hung { throw Hung(command: ([path] + arguments).joined(separator: " "), output: output, errors: errors) }
    return (end.status, output, errors)
  }

  /// A program that went on for too long.
  package struct Hung: Error {
    package var command, output, errors: String
  }

  fileprivate static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// A file without a name: unlike a pipe it is never full while nobody reads it.
  fileprivate static func scratchFile(_ text: String = "") throws -> Int32 {
    var path = Array((FileManager.default.temporaryDirectory.path + "/stream-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    try FileHandle(fileDescriptor: file).write(contentsOf: Data(text.utf8))
    lseek(file, 0, SEEK_SET)
    return file
  }

  fileprivate static func spawn(
    _ path: String, _ arguments: [String], _ variables: [String], streams: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, stream, Int32(number)) }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process = pid_t()
    let answer = posix_spawnp(&process, path, &actions, nil, words, environment)
    guard answer == 0 else { throw POSIXError(.init(rawValue: answer) ?? .EIO) }
    return process
  }
}
