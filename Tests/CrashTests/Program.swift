import Foundation
import Synchronization

/// A program that was built beside the tests, running as a child process with all of its output read.
final class Program {
  /// Where the built programs lie.
  static let directory = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path

  private let process: pid_t
  private let output: Int32
  private var received: [UInt8] = []

  /// A pipe's end that another child inherits by chance would hide that this one has ended.
  private static let starting = Mutex(())

  /// Starts `name` with the lines of `input` as its standard input, which is put into a file at `inputPath` first.
  init(_ name: String, _ arguments: [String], input: [String], at inputPath: String, environment: [String]) throws {
    try Data(input.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: inputPath))
    let path = Program.directory + "/" + name
    (process, output) = try Program.starting.withLock { _ in
      try Program.start(path, [path] + arguments, from: inputPath, environment)
    }
  }

  deinit { close(output) }

  private static func start(
    _ path: String, _ arguments: [String], from input: String, _ environment: [String]
  ) throws -> (pid_t, Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw POSIXError(.init(rawValue: errno)!) }
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var process = pid_t()
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    let answer = posix_spawn(&process, path, &actions, nil, words, variables)
    guard answer == 0 else { throw POSIXError(.init(rawValue: answer)!) }
    return (process, ends[0])
  }

  /// How a program ended.
  enum End: Equatable {
    case exited(Int32)
    case killed
    /// It was still running after a minute, and was killed for that.
    case hung
  }

  /// Reads to the end of its output and waits until it is gone; only whole lines count.
  func finish() -> (lines: [String], end: End) {
    let inTime = readAll()
    if !inTime { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let whole = received.prefix(through: received.lastIndex(of: 0x0A) ?? -1)
    let lines = whole.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return (lines, !inTime ? .hung : status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed)
  }

  private func readAll() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 60_000) > 0 else { return false }
      let count = read(output, &chunk, chunk.count)
      if count <= 0 { return true }
      received += chunk[..<count]
    }
  }
}
