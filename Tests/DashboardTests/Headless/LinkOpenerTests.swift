import Glibc
import Orders
import Testing
import Words

@testable import App

/// Why a link was not opened is said in the user's language, whatever the system calls it.
@Suite struct LinkOpenerTests {
  private func cause(_ program: String, _ words: any Words) throws -> CleanText? {
    let answers = Mailbox<LinkAnswer>()
    LinkOpener.open(WhatsAppLink(to: try #require(PhoneKey(key: "6281234567890"))), with: program, words, answers)
    var waited = pollfd(fd: answers.descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waited, 1, -1) < 0 {}
    return try #require(answers.takeAll().first).cause
  }

  @Test func aProgramThatIsNotThere() throws {
    #expect(try cause("tenggat-opens-nothing", Indonesian()) == "tenggat-opens-nothing tidak ada di mesin ini")
    #expect(try cause("tenggat-opens-nothing", English()) == "there is no tenggat-opens-nothing on this machine")
  }

  @Test func aProgramThatMayNotBeStarted() throws {
    let expected: CleanText = "/dev/null tidak bisa dijalankan (galat sistem \(Int(EACCES)))"
    #expect(try cause("/dev/null", Indonesian()) == expected)
  }

  @Test func aProgramThatFails() throws {
    #expect(try cause("false", Indonesian()) == "false berakhir dengan kode 1" && cause("true", Indonesian()) == nil)
  }
}
