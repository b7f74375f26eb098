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
  @Option(help: "Blacklist entries.") var entries = 100_000
  @Option(help: "Samples of each figure.") var rounds = 20
  @Flag(help: "A small shop and few samples: shows that it runs, not how fast.") var quick = false
  @Flag(help: "JSON alone, without the table.") var json = false

  private static let now = "2026-11-23T10:00:00+07:00"

  mutating func run() throws {
    if quick { (orders, pending, entries, rounds) = (300, 40, 200, 2) }
    umask(0o077)
    let program = sibling("tenggat")
    guard access(program, X_OK) == 0 else {
      throw ValidationError("\(program) is not there: build it first, with swift build -c release --static-swift-stdlib")
    }
    let home = try makeHome()
    defer { removeTree(home) }
    let moment = try Moment(iso8601: Bench.now)
    let policy = Policy(calendar: ShopCalendar(zone: .wib))
    let directory = try DataDirectory.open(
      home + "/data", known: KnownDirectories(in: home + "/state/tenggat"), at: moment.seconds)
    try SampleShop(orders: orders, pending: pending, entries: entries, now: moment).make(in: directory, policy: policy)
    writeFile(home + "/config.toml", "[shop]\nname = \"Toko Melati\"\n")
    writeFile(home + "/counting.toml", "[shop]\nname = \"Toko Melati\"\n[display]\nseconds_below = \"48h\"\n")
    let measurements = Measurements(
      program: program, data: directory.path, home: home, now: Bench.now, rounds: rounds, idleSeconds: quick ? 2 : 20)
    var figures = measurements.all()
    figures += try DurableChange.measure(
      in: directory, beside: home + "/bare.sqlite", now: moment, policy: policy, rounds: rounds * 10)
    figures += StatementMatch.measure(
      orders: quick ? 100 : 5000, lines: quick ? 50 : 2000, now: moment, policy: policy, rounds: rounds)
    figures += Imports(
      program: program, home: home, rounds: quick ? 1 : max(1, rounds / 4), orders: quick ? 500 : 100_000,
      entries: quick ? 1000 : 1_000_000
    ).measure()
    if !json { print(Report.table(figures)) }
    print(Report.json(figures))
    guard figures.allSatisfy({ $0.samples.count > 0 }) else { throw ExitCode.failure }
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
