@preconcurrency import Glibc
import Orders
import Storage

/// Hands text to the tmux that the program runs in, which passes it on to the clipboard of the terminal around it.
///
/// As tmux is set up by default it lets no program's own sequence through, but takes a buffer from its own command.
enum TmuxBuffer {
  /// Gives it to tmux, if there is one, and does not wait; where tmux takes no buffers so, the sequence has to do.
  static func load(_ text: MessageText) {
    var ends: [Int32] = [-1, -1]
    guard getenv("TMUX") != nil, pipe(&ends) == 0 else { return }
    defer { close(ends[1]) }
    let child = start(reading: ends[0], closing: ends[1])
    close(ends[0])
    guard let child else { return }
    // What the clipboard takes at most is less than what a pipe holds: this waits for nobody.
    let bytes = Array(text.string.utf8)
    _ = write(ends[1], bytes, bytes.count)
    _ = Worker { while waitpid(child, nil, 0) < 0, errno == EINTR {} }
  }

  private static func start(reading input: Int32, closing other: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addclose(&actions, other)
    for descriptor in 1...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let words = ["tmux", "load-buffer", "-w", "-"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    return posix_spawnp(&child, "tmux", &actions, nil, &arguments, environ) == 0 ? child : nil
  }
}
