import Orders
import Screen
import Testing
import Words

@testable import Dashboard

@Suite struct NoticeSentenceTests {
  private func sentence(_ notice: Notice, _ language: Language) -> String {
    let model = SampleShop.model(80, 24, language)
    let frame = Frame(model)
    return frame.words.sentence(for: notice, in: frame).string
  }

  @Test(
    arguments: [
      (.undone([.cancelled], [15], []), "pembatalan #15 diurungkan", "undid: cancellation of #15"),
      (.redone([.cancelled], [15], []), "pembatalan #15 diulangi", "did again: cancellation of #15"),
      (
        .fileImported("in.csv", added: 100_000, updated: 1234), "in.csv diimpor: 100.000 baru, 1.234 diperbarui",
        "in.csv imported: 100,000 new, 1,234 updated"
      ),
      (
        .importBroken("in.csv", rows: 50_000, cause: "disk full"), "in.csv: disk full; 50.000 baris tersimpan",
        "in.csv: disk full; 50,000 rows are kept"
      ),
      (
        .done(.extended, [15], fact: .until(SampleShop.time(23, "17:00"))), "#15 diperpanjang · sampai 17.00",
        "#15 extended · until 17.00"
      ),
      (
        .done(.ordered, [15], fact: .toPay(98_015, by: SampleShop.time(24, "10:00"))),
        "#15 dipesan · bayar Rp98.015 paling lambat 10.00 besok", "#15 ordered · to pay Rp98.015 by 10.00 tomorrow"
      ),
      (
        .done(.cancelled, [15], reason: .forgot, fact: .refund(98_015)),
        "#15 dibatalkan · lupa · sudah dibayar Rp98.015: uang perlu dikembalikan",
        "#15 cancelled · forgot · Rp98.015 was paid: give the money back"
      ),
      (
        .newPayable(15, 98_015, .itemsChanged), "#15 sekarang harus dibayar Rp98.015: barangnya berubah. Beri tahu pembelinya.",
        "#15 must now pay Rp98.015: the items have changed. Tell the buyer."
      ),
      (
        .newPayable(15, 98_015, .undone([.edited])),
        "perubahan #15 diurungkan. Sekarang harus dibayar Rp98.015; beri tahu pembelinya.",
        "undid: edit of #15. To pay is now Rp98.015; tell the buyer."
      ),
      (
        .entryProposed(15, .vanished, strikes: 2),
        "#15 dibatalkan · hilang tanpa kabar · 2 pelanggaran: masukkan ke daftar hitam? b",
        "#15 cancelled · went silent · 2 strikes: put on the blacklist? b"
      ),
      (
        .entryProposed(15, .vanished, strikes: 2, isRise: true),
        "#15 dibatalkan · hilang tanpa kabar · 2 pelanggaran: naikkan tingkatnya? b",
        "#15 cancelled · went silent · 2 strikes: raise the level? b"
      ),
      (.buyersWait(2), "2 pembeli mengantre barang ini · A lihat", "2 buyers wait for this item · A shows them"),
      (.queueDone(.offered, 3), "antrean nomor 3 ditawari", "place 3 in the queue: offered"),
      (
        .changedMeanwhile([1941], latest: .paid), "tidak jadi: #1941 berubah sementara itu (lunas)",
        "nothing done: #1941 changed meanwhile (paid)"
      ),
      (
        .othersChanged(4, orders: [1, 2, 3]), "4 perubahan dari jendela lain: #1, #2, #3 …",
        "4 changes from another window: #1, #2, #3 …"
      ),
    ] as [(Notice, String, String)])
  func says(notice: Notice, indonesian: String, english: String) {
    #expect(sentence(notice, .indonesian) == indonesian)
    #expect(sentence(notice, .english) == english)
  }

  /// Whom a refusal speaks of is written as the screen may show it.
  @Test(arguments: Language.allCases, [0, 1]) func aRefusalOnAMaskedScreenNamesNobody(language: Language, which: Int) {
    func said(_ key: BuyerKey, isMasked: Bool) -> String {
      var model = SampleShop.model(80, 24, language)
      model.settings.display.masksPhones = isMasked
      let frame = Frame(model)
      return frame.words.sentence(for: .refused([.unknownEntry(key), .entryChangedSince(key)][which]), in: frame).string
    }
    let (phone, username) = (BuyerKey(key: "6281234567890")!, BuyerKey(key: "shopee:rani_puspita")!)
    #expect(said(phone, isMasked: false).contains("0812-3456-7890") && said(username, isMasked: false).contains("rani_puspita"))
    #expect(said(phone, isMasked: true).contains("0812-••••-7890") && !said(phone, isMasked: true).contains("3456"))
    #expect(said(username, isMasked: true).contains("ra••••") && !said(username, isMasked: true).contains("rani"))
  }
}
