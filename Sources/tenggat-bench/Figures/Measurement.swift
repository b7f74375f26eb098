import Orders
import Storage

/// Figures that are taken together. To add some: a file here with a type of these, and its line in `all`.
protocol Measurement {
  /// Takes the figures on a shop that is there already.
  func figures(of shop: BenchShop) throws -> [Figure]
}

/// Everything that is measured, in the order of the report.
var allMeasurements: [any Measurement] {
  [
    FirstFrame(), SmallStart(), SearchReady(), Moves(), Typing(), OddQueries(), Counting(), Resting(), Resizing(),
    DuringSnapshot(),
    DurableChange(), StatementMatching(), Importing(),
  ]
}

/// The shop that is measured on, and the program.
struct BenchShop {
  var program: String
  /// The bare ncurses program that draws what a moved selection or a second changes, and no more.
  var floor: String
  var directory: DataDirectory
  /// A directory for what a measurement needs beside the shop.
  var home: String
  var now: Moment
  var policy: Policy
  /// Whether it is only to be shown that it runs.
  var isQuick: Bool
  /// How many samples of each; the quick run takes few.
  var rounds: Int
  /// How long a dashboard does nothing once it has nothing left to do, in milliseconds: the snapshot is proven in the first second
  /// and a half in which nobody asks for anything, which is part of a start, not of waiting.
  var idle: Double { isQuick ? 200 : 2500 }
  /// How long an idle screen is watched.
  var seconds: Int
  /// The bytes of the shop as the two CSV files that it would be imported from.
  var exportedBytes: Int

  /// Starts the dashboard; `configuration` is one of those in the home.
  func start(_ configuration: String = "config", data: String? = nil, rows: Int32 = 40, columns: Int32 = 120) -> Dashboard? {
    Dashboard(
      program, data: data ?? directory.path, configuration: "\(home)/\(configuration).toml", home: home, now: Bench.now,
      rows: rows,
      columns: columns)
  }

  /// The same once its first frame is there and nothing has come for so many milliseconds.
  func started(_ configuration: String = "config", data: String? = nil, quiet: Int32 = 200) -> Dashboard? {
    guard let dashboard = start(configuration, data: data), dashboard.answer(within: 10_000) != nil else { return nil }
    dashboard.settle(quiet: quiet)
    return dashboard
  }
}
