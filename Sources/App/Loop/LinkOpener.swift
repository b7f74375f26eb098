@preconcurrency import Glibc
import Orders
import Storage
import Words

/// How the opening of a link went: the cause if it failed.
package struct LinkAnswer: Sendable {
  package var cause: CleanText?

  package init(cause: CleanText?) { self.cause = cause }
}

/// Gives a link to the program that the system opens links with, in a session of its own and away from our terminal.
///
/// No shell sees the link. A program that goes on running, as a browser may, is taken for one that opened it.
package enum LinkOpener {
  #if os(macOS)
    private static let program = "open"
    private static let newSession: Int16 = 0x400
  #else
    private static let program = "xdg-open"
    // POSIX_SPAWN_SETSID, which the header keeps for GNU sources.
    private static let newSession: Int16 = 0x80
  #endif

  package static func open(_ link: WhatsAppLink, words: any Words, answers: Mailbox<LinkAnswer>) {
    open(link, with: program, words, answers)
  }

  static func open(_ link: WhatsAppLink, with program: String, _ words: any Words, _ answers: Mailbox<LinkAnswer>) {
    let answer = { @Sendable (fault: LinkFault?) in
      answers.post(LinkAnswer(cause: fault.map { words.sentence(for: $0, of: CleanText(cleaning: program)) }))
    }
    var child = pid_t()
    let failure = start(program, link, &child)
    guard failure == 0 else { return answer(failure == ENOENT ? .missing : .notStarted(Int(failure))) }
    let process = child
    if Worker({ answer(wait(for: process)) }) == nil { answer(nil) }
  }

  /// Starts the program on nothing: a browser for terminals must not take ours.
  private static func start(_ program: String, _ link: WhatsAppLink, _ child: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, newSession)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(link.string), nil]
    defer { for argument in arguments { free(argument) } }
    return posix_spawnp(&child, program, &actions, &attributes, &arguments, environ)
  }

  private static func wait(for process: pid_t) -> LinkFault? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status == 0 ? nil : .ended(code: Int((status >> 8) & 0xFF))
  }
}
