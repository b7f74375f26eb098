import Foundation
import Orders
import Settings
import Storage
import Testing

@testable import Commands

@Suite struct SetupCommandTests {
  private func run(_ typed: String) throws -> (settings: Settings, asked: String) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)/config.toml").path
    var settings = Settings.standard()
    settings.path = CleanText(cleaning: path)
    let session = Session(options: GlobalOptions(), settings: settings, clock: ProgramClock()) {
      Store(book: Book(), through: 0, journal: MemoryJournal(), seat: "test")
    }
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(typed.utf8))
    try pipe.fileHandleForWriting.close()
    let reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, name: "test")
    var asked = ""
    _ = try session.setup(reader, ask: { asked += $0.string }, say: { asked += $0.string + "\n" })
    let (read, complaints) = Settings.load(path: path)
    #expect(complaints.isEmpty)
    return (read, asked)
  }

  @Test func whatIsTypedIsWhatHolds() throws {
    let (settings, asked) = try run("en\nToko \"Melati\"\nWITA\n08.00-12.00, 13.00-17.00\nclosed\n\nBCA 1; Mandiri 2\n")
    #expect(settings.shopName == "Toko \"Melati\"")
    #expect(settings.language == .english)
    #expect(settings.policy.calendar.zone == .wita)
    #expect(settings.policy.calendar.hours[.friday].count == 2)
    #expect(settings.policy.calendar.hours[.saturday].isEmpty)
    #expect(settings.policy.accounts == ["BCA 1", "Mandiri 2"])
    #expect(asked.contains("The shop's name [Toko Saya]: "))
  }

  @Test func aMistakeHasItsOwnLineAndIsAskedAgain() throws {
    let (settings, asked) = try run("xx\nen\nToko\nMars\nWIT\n\n\n\n\n")
    #expect(asked.contains("“Mars” is no time zone; choose WIB, WITA or WIT\nTime zone"))
    #expect(asked.contains("[closed]") && !asked.contains("tutup"))
    #expect(settings.policy.calendar.zone == .wit)
    #expect(settings.policy.calendar.hours == .standard)
  }

  @Test func whereTheAnswersEndEarlyNothingIsWritten() throws {
    let program = InstalledProgram()
    let answer = try program.run(["--language", "en", "setup", "--json"], input: "en\nToko\n")
    #expect(answer.status == 64 && answer.output.contains(#""code":"setup-incomplete""#))
    #expect(!FileManager.default.fileExists(atPath: program.home + "/.config/tenggat/config.toml"))
  }
}
