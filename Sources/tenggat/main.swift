import App
import Commands

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// First of all: no file that anything below makes is open to others, and a reader that goes away is an answer, not a signal.
umask(0o077)
// Memory holds buyers' data: a crash must not write it to a file.
var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
_ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
signal(SIGPIPE, SIG_IGN)
let program = Program(
  environment: .ofThisProcess(), runDashboard: runDashboard, sampleStore: DemoShop.sampleStore, checkTheme: checkTheme,
  checkTerminal: checkTerminal)
exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
