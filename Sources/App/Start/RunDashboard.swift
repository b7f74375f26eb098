import Commands
import Curses
import Dashboard
import Orders
import Screen
import Settings
import Storage
import Words

/// Runs the dashboard that was asked for to its end; nil where there is no terminal that can show it.
package func runDashboard(_ request: DashboardRequest) throws(Failure) -> ExitStatus? {
  var start = DashboardStart(settings: request.shownSettings, theme: try ThemeChoice(request).theme())
  let locations = try Locations(request.options, in: request.environment)
  (start.isReadOnly, start.clock) = (request.options.readOnly, request.clock)
  start.complaints = request.complaints
  start.home = request.environment["HOME"]
  if !request.isDemo {
    start.data = DashboardStart.Data(
      path: locations.data, known: KnownDirectories(in: locations.state), seat: Session.seat(purpose: "dashboard"))
    start.layoutPath = locations.state + "/layout"
  }
  do throws(StorageError) { return try start.run().status } catch { throw .storage(error) }
}

extension DashboardRequest {
  /// The configuration's settings, with what the command line says instead.
  fileprivate var shownSettings: Settings {
    var shown = settings
    if let language = options.language { shown.language = language }
    if isDemo, !shown.fileExists { shown.shopName = "Toko Melati" }
    return shown
  }
}

extension DashboardStart.Outcome {
  fileprivate var status: ExitStatus? {
    switch self {
    case .noTerminal: nil
    case .ended(.quit): .done
    case .ended(.terminalGone): .hungUp
    case .ended(.signal(let number)): ExitStatus(rawValue: 128 + number) ?? .system
    }
  }
}
