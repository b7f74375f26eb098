import App
import Commands

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// First of all: no file that anything below makes is open to others, and a reader that goes away is an answer, not a signal.
umask(0o077)
signal(SIGPIPE, SIG_IGN)
let program = Program(
  environment: .ofThisProcess(), runDashboard: runDashboard, sampleStore: DemoShop.sampleStore, checkTheme: checkTheme)
exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
