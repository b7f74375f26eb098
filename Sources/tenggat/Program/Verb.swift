import ArgumentParser
import Commands
import Orders

/// A command of the command line that answers by itself; `run()` is never called.
protocol Verb: ParsableCommand {
  var global: GlobalArguments { get }

  func answer(in session: Session) throws(Failure) -> Answer
}

/// One that can take long, and can be stopped before it has kept anything.
protocol LongVerb: Verb {}

extension String {
  /// What was typed is a stranger's text as any other.
  var outside: OutsideText { OutsideText(self) }
}
