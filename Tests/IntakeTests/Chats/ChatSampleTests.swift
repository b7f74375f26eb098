import Intake
import Orders
import Testing

/// The sample chats, each with the outcome that was stated for it.
@Suite struct ChatSampleTests {
  @Test func aWholeForm() throws {
    let reading = try ChatReading(bytes: sampleChat("lengkap"))
    let draft = try #require(reading.drafts.first)
    #expect(reading.drafts.count == 1 && draft.isComplete && reading.asked == [])
    #expect(draft.name == "Kartika Dewi" && draft.phone?.text == "6282144556677")
    #expect(draft.address == "Jl. Flamboyan No. 7 RT 02/RW 04, Kec. Coblong, Bandung 40132")
    #expect(draft.written == ["3× Jilbab Pashmina (mocca)"] && draft.total == 135_000 && draft.note == "bungkus kado ya kak")
    #expect(reading.ignored == ["Format Order"])
  }

  @Test func labelsInBold() throws {
    let reading = try ChatReading(bytes: sampleChat("tebal"))
    let draft = try #require(reading.drafts.first)
    #expect(reading.drafts.count == 1 && reading.asked == [.total])
    #expect(draft.name == "Bayu Setiawan" && draft.phone?.text == "6285122334455")
    #expect(draft.address == "Griya Indah Blok F3 No. 11, Kel. Tamantirto, Kec. Kasihan, Bantul 55183")
    #expect(draft.written == ["1× Hoodie Basic (XL / hitam)"])
    #expect(draft.payment == .transfer && draft.bank == "Mandiri" && reading.ignored == [])
  }

  @Test func oneLine() throws {
    let reading = try ChatReading(bytes: sampleChat("sebaris"))
    let draft = try #require(reading.drafts.first)
    #expect(reading.drafts.count == 1 && reading.asked == [.total] && reading.ignored == [])
    #expect(draft.name == "Arif Kurniawan" && draft.phone?.text == "6281299887766" && draft.address == "Jl. Pemuda 4 Semarang")
    #expect(draft.written == ["5× Kopi Toraja"])
  }

  @Test func aCopiedConversation() throws {
    let reading = try ChatReading(bytes: sampleChat("salinan-whatsapp"))
    let draft = try #require(reading.drafts.first)
    #expect(reading.drafts.count == 1 && reading.asked == [.total])
    #expect(draft.name == "Fitri Handayani" && !draft.isNameGuessed && draft.phone?.text == "6287812123434")
    #expect(draft.address == "Jl Dahlia 21 Denpasar" && draft.written == ["2× daster bali", "1× tas kanvas"])
    #expect(draft.sentAt?.moment(in: .wib).iso8601(in: .wib) == "2026-11-23T08:44:10+07:00")
    #expect(reading.ignored.count == 2)
  }

  @Test func whatIsMissingIsAsked() throws {
    let reading = try ChatReading(bytes: sampleChat("kurang"))
    let draft = try #require(reading.drafts.first)
    #expect(reading.drafts.count == 1 && !draft.isComplete && reading.asked == [.name, .phone, .total])
    #expect(draft.questions[1] == ChatQuestion(.phone, .phone(.tooShort), written: "0899123"))
    #expect(draft.address == "Solo" && draft.written == ["1× Gamis Alya L"] && reading.ignored == [])
  }

  @Test func thanksAreNoOrder() throws {
    let reading = try ChatReading(bytes: sampleChat("bukan-pesanan"))
    #expect(reading.drafts.isEmpty && reading.ignored.count == 1)
  }
}
