import Foundation
import Testing
import Workbooks

#if canImport(Glibc)
  import Glibc
#endif

/// A file of any size is read in the same memory: what grows is the book, by what is new in it.
@Suite struct ImportMemoryTests {
  private let program = InstalledProgram()

  /// So many lines about the same thousand buyers, each with a long remark.
  private func list(_ lines: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
    let remark = String(repeating: "paket ditolak ", count: 8)
    let rows = (0..<lines).map { "08123\(1_000_000 + $0 % 1000),vanished,\(remark)\n" }
    try ("phone,reason,internal_note\n" + rows.joined()).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// The greatest memory of the program, in MB.
  private func peak(_ words: [String], status expected: Int32 = 0) throws -> Double {
    let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("tenggat").path
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("HOME=\(program.home)"), nil]
    defer { for word in arguments + environment { free(word) } }
    var process = pid_t()
    try #require(posix_spawn(&process, path, nil, nil, &arguments, &environment) == 0)
    var (status, peak) = (Int32(0), 0.0)
    // Looked at while it runs: the system counts the memory of whoever started it to what it says of one that has ended.
    while waitpid(process, &status, WNOHANG) == 0 {
      peak = max(peak, memory(of: process))
      usleep(2000)
    }
    try #require(status == expected << 8)
    // A machine that was busy elsewhere let it end before it was looked at: no program is that small.
    return peak > 1 ? peak : try self.peak(words, status: expected)
  }

  /// The greatest memory so far, in MB.
  private func memory(of process: pid_t) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }

  @Test func memoryDoesNotGrowWithTheFile() throws {
    let (short, long) = (try list(6_000), try list(60_000))
    defer { for file in [short, long] { try? FileManager.default.removeItem(atPath: file) } }
    try #require(FileManager.default.attributesOfItem(atPath: long)[.size] as! Int > 6_000_000)
    let peaks = (try peak(["blacklist", "import", short]), try peak(["blacklist", "import", long]))
    #expect(peaks.1 < peaks.0 + 4, "\(peaks)")
  }

  /// So many lines about the same thousand orders, all of them good: what is looked through is not kept in mind.
  @Test func memoryDoesNotGrowWithOrders() throws {
    func file(_ lines: Int) throws -> String {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
      let remark = String(repeating: "warna navy ", count: 12)
      let rows = (0..<lines).map { "\(1 + $0 % 1000),2026-11-20T10:00:00+07:00,Rani,Tas @5000,\(remark)\n" }
      try ("id,created,name,items,note\n" + rows.joined()).write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let (short, long) = (try file(6_000), try file(40_000))
    defer { for file in [short, long] { try? FileManager.default.removeItem(atPath: file) } }
    let peaks = (try peak(["import", short, "--dry-run"]), try peak(["import", long, "--dry-run"]))
    #expect(peaks.1 < peaks.0 + 10, "\(peaks)")
  }

  /// A marketplace's export of many orders, of which one in a hundred can be taken: so the book, which grows with what is new,
  /// stays small. Two lines each; those of every thousandth far apart.
  private func export(_ orders: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).csv").path
    let remark = String(repeating: "warna navy ", count: 12)
    func line(_ order: Int) -> String {
      "R\(order),Belum Bayar,2026-11-22 10:00,Barang \(remark),\(order % 100 == 0 ? "1" : "banyak"),5000,u\(order)\n"
    }
    let rows = (0..<orders).map { line($0) + ($0 % 1000 == 0 ? "" : line($0)) }
    let late = stride(from: 0, to: orders, by: 1000).map { line($0) }
    let header = "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)\n"
    try (header + rows.joined() + late.joined()).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func memoryDoesNotGrowWithAnExport() throws {
    let (short, long) = (try export(9_000), try export(30_000))
    defer { for file in [short, long] { try? FileManager.default.removeItem(atPath: file) } }
    let peaks = (
      try peak(["import", short, "--dry-run"], status: 65), try peak(["import", long, "--dry-run"], status: 65)
    )
    #expect(peaks.1 < peaks.0 + 5, "\(peaks)")
  }

  /// The same of a workbook, whose cells share few texts: those are held.
  @Test func memoryDoesNotGrowWithAWorkbook() throws {
    func file(_ rows: Int) throws -> String {
      let header = [
        "No. Pesanan", "Status Pesanan", "Waktu Pesanan Dibuat", "Nama Produk", "Jumlah", "Total Pembayaran",
        "Username (Pembeli)",
      ]
      // Texts that cannot be packed: the file itself is long.
      var random = SystemRandomNumberGenerator()
      func remark() -> String { (0..<30).map { _ in String(random.next(), radix: 36) }.joined() }
      let orders = (0..<rows).map {
        ["R\($0)", "Belum Bayar", "2026-11-22 10:00", remark(), $0 % 100 == 0 ? "1" : "x", "5", "u"]
      }
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).xlsx").path
      try Data(try WorkbookFile.texts([header] + orders)).write(to: URL(fileURLWithPath: path))
      return path
    }
    let (short, long) = (try file(9_000), try file(36_000))
    defer { for file in [short, long] { try? FileManager.default.removeItem(atPath: file) } }
    let peaks = (
      try peak(["import", short, "--dry-run"], status: 65), try peak(["import", long, "--dry-run"], status: 65)
    )
    #expect(peaks.1 < peaks.0 + 5, "\(peaks)")
  }

  /// A few hundred kilobytes that would be gigabytes: refused before they are, wherever in the workbook they are hidden.
  @Test(arguments: ["xl/worksheets/sheet0.xml", "xl/sharedStrings.xml"]) func aBombDoesNotGoOff(in part: String) throws {
    let row = "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "x", count: 4000))</t></is></c></row>"
    let isSheet = part.contains("sheet0")
    let content = String(repeating: isSheet ? row : "<si><t></t></si>", count: isSheet ? 20_000 : 6_000_000)
    let parts = WorkbookFile.parts([("A", isSheet ? content : "")], shared: isSheet ? "" : content)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).xlsx").path
    try Data(try WorkbookFile.zip(parts)).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    try #require(size ?? .max < 1_000_000)
    let peak = try peak(["import", path], status: 65)
    #expect(peak < 80, "\(peak)")
  }
}
