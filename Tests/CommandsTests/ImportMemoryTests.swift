import Foundation
import Testing

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
  private func peak(_ words: [String]) throws -> Double {
    let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("tenggat").path
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("HOME=\(program.home)"), nil]
    defer { for word in arguments + environment { free(word) } }
    var process = pid_t()
    try #require(posix_spawn(&process, path, nil, nil, &arguments, &environment) == 0)
    var (status, usage) = (Int32(0), rusage())
    try #require(wait4(process, &status, 0, &usage) == process && status == 0)
    return Double(usage.ru_maxrss) / 1024
  }

  @Test func memoryDoesNotGrowWithTheFile() throws {
    let (short, long) = (try list(6_000), try list(60_000))
    defer { for file in [short, long] { try? FileManager.default.removeItem(atPath: file) } }
    try #require(FileManager.default.attributesOfItem(atPath: long)[.size] as! Int > 6_000_000)
    let peaks = (try peak(["blacklist", "import", short]), try peak(["blacklist", "import", long]))
    #expect(peaks.1 < peaks.0 + 4, "\(peaks)")
  }
}
