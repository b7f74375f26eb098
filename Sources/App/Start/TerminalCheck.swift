import Commands
import Curses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `doctor` is told of the terminal that the program was started in.
package func checkTerminal() -> TerminalFacts {
  let outlook = Terminal.outlook()
  return TerminalFacts(
    type: outlook.type, obstacle: outlook.refusal?.message, colors: outlook.colors, isUTF8: outlook.isUTF8,
    isTerminal: isatty(0) == 1 && isatty(1) == 1)
}
