import Glibc

/// A program that is run to its end, its answers thrown away.
enum Child {
  /// Processor time in seconds and the greatest memory in MB; nil if it did not end well.
  static func run(_ arguments: [String], home: String) -> (cpu: Double, memory: Double)? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(1), 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0) }
    var process = pid_t()
    let environment = ["HOME=\(home)", "XDG_STATE_HOME=\(home)/state", "LANG=C.UTF-8"]
    guard spawn(&process, arguments, environment, &actions) == 0 else { return nil }
    var (status, usage, memory) = (Int32(0), rusage(), 0.0)
    // Looked at while it runs: of one that has ended the system also counts what this program had when it started it.
    while true {
      let ended = wait4(process, &status, WNOHANG, &usage)
      if ended == process { break }
      guard ended == 0 else { return nil }
      memory = max(memory, ProcessFigures.peak(of: process))
      usleep(20_000)
    }
    guard status == 0 else { return nil }
    let cpu = [usage.ru_utime, usage.ru_stime].reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
    return (cpu, memory)
  }

  private static func spawn(
    _ process: inout pid_t, _ arguments: [String], _ environment: [String], _ actions: inout posix_spawn_file_actions_t
  ) -> Int32 {
    let words = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { for word in words.0 + words.1 { free(word) } }
    return posix_spawn(&process, arguments[0], &actions, nil, words.0, words.1)
  }
}
