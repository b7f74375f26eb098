import CNcurses
import Orders

extension Terminal {
  /// Why the screen cannot be opened here; nothing has been written to the terminal.
  package enum Refusal: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// TERM is not set.
    case noType
    /// terminfo does not know the type that TERM names.
    case unknownType(CleanText)
    /// The cursor cannot be placed on a terminal of this type, such as `dumb`.
    case noCursor(CleanText)

    init?(_ outcome: cn_outcome, type: CleanText) {
      switch outcome {
      case cn_opened: return nil
      case cn_not_a_terminal: self = .notATerminal
      case cn_no_type: self = .noType
      case cn_no_cursor: self = .noCursor(type)
      default: self = .unknownType(type)
      }
    }

    /// The reason in English, and what to do.
    package var message: CleanText {
      switch self {
      case .notATerminal: "standard input or output is not a terminal; start the dashboard in one"
      case .noType: "TERM is not set; set it to your terminal's type, such as xterm-256color"
      case .unknownType(let type): "the terminal type \"\(type)\" (TERM) is unknown here; try TERM=xterm-256color"
      case .noCursor(let type): "the terminal type \"\(type)\" (TERM) cannot place the cursor; try TERM=xterm-256color"
      }
    }
  }
}
