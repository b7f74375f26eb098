/// How the program ends (sysexits.h).
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The trade said no.
  case refused = 1
  /// The command was not understood.
  case usage = 64
  /// A file's contents were not.
  case badInput = 65
  /// The disk or the terminal failed.
  case system = 74
  /// Another process is in the way; trying again can help.
  case busy = 75
  /// A signal ended the dashboard, as shells tell it: 128 and its number.
  case hungUp = 129
  case interrupted = 130
  case quitBySignal = 131
  case terminated = 143
}
