import Commands
import Settings
import Words

/// What a process begins with: its options, the settings and what is wrong with them, and the clock.
struct Start {
  let options: GlobalOptions
  let environment: Environment
  let settings: Settings
  let complaints: [Complaint]

  init(_ options: GlobalOptions, _ environment: Environment) {
    (self.options, self.environment) = (options, environment)
    (settings, complaints) = Settings.load(path: Settings.location(option: options.config) { environment[$0] })
  }

  var words: any Words { (options.language ?? settings.language).words }

  /// A session on the user's data, which says on standard error what is wrong with the configuration.
  func session(_ reporter: Reporter, saysComplaints: Bool = true) throws(Failure) -> Session {
    if saysComplaints { for complaint in complaints { reporter.say(words.sentence(for: complaint)) } }
    return try Session.onDisk(
      options, settings: settings, environment: environment, clock: ProgramClock(environment),
      say: reporter.say)
  }

  /// A session on a sample shop in memory.
  func session(over sample: @escaping SampleStore) throws(Failure) -> Session {
    let clock = try ProgramClock(environment)
    return Session(options: options, settings: settings, clock: clock) { [policy = settings.policy] in
      sample(clock.now(), policy)
    }
  }

  func request(isDemo: Bool) throws(Failure) -> DashboardRequest {
    DashboardRequest(
      options: options, environment: environment, settings: settings, complaints: complaints,
      clock: try ProgramClock(environment), isDemo: isDemo)
  }
}
