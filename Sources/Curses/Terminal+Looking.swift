import CNcurses
import Orders

extension Terminal {
  /// What the environment says of the terminal, without opening it.
  package struct Outlook: Sendable {
    package let type: CleanText?
    /// Why a screen could not be opened on it; nil if one could.
    package let refusal: Refusal?
    package let colors: Int
    package let isUTF8: Bool
  }

  /// Looks at `TERM`, terminfo and the locale; writes nothing.
  package static func outlook() -> Outlook {
    let type = environment("TERM").map { CleanText(cleaning: $0) }
    var colors: Int32 = 0
    let outcome = cn_look(&colors)
    return Outlook(
      type: type, refusal: Refusal(outcome, type: type ?? .empty), colors: Int(colors), isUTF8: cn_use_utf8())
  }
}
