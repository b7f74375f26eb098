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
    _ = try session.setup(reader) { asked += $0.string }
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

  @Test func aMistakeIsAskedAgainAndTheEndOfInputKeepsTheRest() throws {
    let (settings, asked) = try run("xx\nen\nToko\nMars\nWIT\n")
    #expect(asked.contains("“Mars” is no time zone"))
    #expect(settings.policy.calendar.zone == .wit)
    #expect(settings.policy.calendar.hours == .standard)
  }
}
