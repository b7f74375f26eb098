import ArgumentParser
import Glibc
import Orders
import Storage

/// Measures the program that was built beside it: `swift build -c release && .build/release/tenggat-bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenggat-bench",
    abstract: "Measures the dashboard on a made-up shop: medians, p95, ratios to a floor of the same run.")

  @Option(help: "Orders in the shop.") var orders = 300_000
  @Option(help: "Orders that wait for money.") var pending = 400
  @Option(help: "Blacklist entries.") var entries = 1_000_000
  @Option(help: "Samples of each figure.") var rounds = 20
  @Flag(help: "A small shop and few samples: shows that it runs, not how fast.") var quick = false
  @Option(help: "Only this measurement, by its type: Typing, SearchReady. All without it.") var only: String?
  @Flag(help: "JSON alone, without the table.") var json = false
  @Flag(help: "Every figure with 10,000, 100,000 and 1,000,000 entries and a third as many orders, in one table.") var growth =
    false

  @Option(help: ArgumentHelp("Only makes the shop, in this directory, to be looked at.", valueName: "directory"))
  var make: String?

  static let now = "2026-11-23T10:00:00+07:00"

  mutating func run() throws {
    if quick { (orders, pending, entries, rounds) = (300, 40, 200, 2) }
    umask(0o077)
    if let make {
      mkdir(make, 0o700)
      _ = try makeShop(in: make)
      return
    }
    let program = sibling("tenggat")
    guard access(program, X_OK) == 0 else {
      throw ValidationError("\(program) is not there: build it first, with swift build -c release --static-swift-stdlib")
    }
    guard growth else {
      let figures = try measure()
      if !json { print(Report.table(figures)) }
      print(Report.json(figures))
      guard figures.allSatisfy({ $0.samples.count > 0 }) else { throw ExitCode.failure }
      return
    }
    let sizes = quick ? [100, 200, 400] : [10_000, 100_000, 1_000_000]
    let columns = try sizes.map { size in
      (orders, entries) = (size * 3 / 10, size)
      pending = min(pending, orders / 4)
      return (String(size), try measure())
    }
    print(Report.growth(columns))
  }

  private func measure() throws -> [Figure] {
    let home = try makeHome()
    defer { removeTree(home) }
    let shop = try makeShop(in: home)
    let wanted = allMeasurements.filter { only == nil || "\(type(of: $0))" == only }
    return try wanted.flatMap { try $0.figures(of: shop) }
  }

  /// Makes the shop in a directory, which becomes a home with `data` and the configurations.
  private func makeShop(in home: String) throws -> BenchShop {
    let moment = try Moment(iso8601: Bench.now)
    let policy = Policy(calendar: ShopCalendar(zone: .wib))
    let directory = try DataDirectory.open(
      home + "/data", known: KnownDirectories(in: home + "/state/tenggat"), at: moment.seconds)
    let sample = SampleShop(orders: orders, pending: pending, entries: entries, now: moment)
    let exported = try sample.make(in: directory, policy: policy)
    writeFile(home + "/config.toml", "[shop]\nname = \"Toko Melati\"\n")
    writeFile(home + "/counting.toml", "[shop]\nname = \"Toko Melati\"\n[display]\nseconds_below = \"48h\"\n")
    return BenchShop(
      program: sibling("tenggat"), floor: sibling("tenggat-bench-floor"), directory: directory, home: home, now: moment,
      policy: policy, isQuick: quick, rounds: rounds, seconds: quick ? 2 : 20, exportedBytes: exported)
  }

  private func makeHome() throws -> String {
    var template = Array("/tmp/tenggat-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ValidationError("no room in /tmp") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The program that was built beside this one.
  private func sibling(_ name: String) -> String {
    var path = [UInt8](repeating: 0, count: 4096)
    let count = path.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let own = String(decoding: path.prefix(max(0, count)), as: UTF8.self)
    return own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/" + name
  }
}
