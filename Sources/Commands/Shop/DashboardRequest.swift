import Orders
import Settings
import Storage
import Words

/// What `tenggat` and `tenggat --demo` ask of the program's other half, which alone knows a terminal.
package struct DashboardRequest {
  package let options: GlobalOptions
  package let environment: Environment
  package let settings: Settings
  /// What is wrong with the configuration: shown, not fatal.
  package let complaints: [Complaint]
  package let clock: ProgramClock
  /// Over a sample shop of which nothing is kept.
  package let isDemo: Bool

  package init(
    options: GlobalOptions, environment: Environment, settings: Settings, complaints: [Complaint], clock: ProgramClock,
    isDemo: Bool
  ) {
    (self.options, self.environment, self.settings) = (options, environment, settings)
    (self.complaints, self.clock, self.isDemo) = (complaints, clock, isDemo)
  }
}

/// The sample shop at a moment, in memory alone.
package typealias SampleStore = (Moment, Policy) -> Store

/// Refuses a theme that nobody knows.
package typealias ThemeCheck = (DashboardRequest) throws(Failure) -> Void

/// Looks at the terminal without writing to it.
package typealias TerminalCheck = () -> TerminalFacts

/// Runs the dashboard to its end; nil where there is no terminal that can show it, so that orders are listed instead.
package typealias DashboardRunner = (DashboardRequest) throws(Failure) -> ExitStatus?
