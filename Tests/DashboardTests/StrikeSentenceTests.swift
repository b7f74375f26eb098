import Orders
import Testing
import Words

/// Every sentence about strikes and the queue, in both languages.
@Suite struct StrikeSentenceTests {
  private let id = Language.indonesian.words
  private let en = Language.english.words

  @Test(arguments: [
    (Advice.Step.normal, "seperti biasa", "as usual"), (.shorterTerm, "beri tempo lebih pendek", "give a shorter term"),
    (.downPayment, "minta uang muka", "ask for a down payment"),
    (.prepayment, "minta lunas di muka, tanpa COD", "ask for everything in advance, no COD"),
    (.refuse, "sebaiknya ditolak", "better refuse"),
  ])
  func steps(step: Advice.Step, indonesian: String, english: String) {
    #expect(id.name(of: step).string == indonesian && en.name(of: step).string == english)
  }

  @Test(arguments: [
    (Advice.Why.entry(.suspect), "tercatat waspada", "listed as suspect"),
    (.strikes(1), "1 pelanggaran dihitung", "1 strike counts"), (.strikes(2), "2 pelanggaran dihitung", "2 strikes count"),
    (.refusedParcel, "pernah menolak paket", "has refused a parcel"),
    (.paidSince(1), "sejak itu 1 pesanan lunas", "has paid 1 order since"),
  ])
  func whys(why: Advice.Why, indonesian: String, english: String) {
    #expect(id.reason(why).string == indonesian && en.reason(why).string == english)
  }

  @Test(arguments: [
    (Strike.Weight.counts, "dihitung", "counts"), (.forgiven, "gugur karena waktu", "lapsed with time"),
    (.redeemed(by: [3, 4]), "ditebus oleh #3, #4", "redeemed by #3, #4"),
    (.takenOff(at: .earliest), "sudah dimaafkan", "forgiven"),
  ])
  func weights(weight: Strike.Weight, indonesian: String, english: String) {
    #expect(id.name(of: weight).string == indonesian && en.name(of: weight).string == english)
  }

  @Test(arguments: [
    (
      EntryEvent(at: .earliest, kind: .listed, level: .suspect, order: 12, reason: .vanished, note: "diam"),
      "masuk daftar hitam · waspada · hilang tanpa kabar · #12 · diam",
      "put on the blacklist · suspect · went silent · #12 · diam"
    ),
    (EntryEvent(at: .earliest, kind: .entryCorrected, level: .blocked), "tingkat menjadi diblokir", "level became blocked"),
    (
      EntryEvent(at: .earliest, kind: .forgiven, level: .suspect, strikes: 2, note: "ok"),
      "dimaafkan · 2 pelanggaran dihapus · tingkat menjadi waspada · ok",
      "forgiven · 2 strikes taken off · level became suspect · ok"
    ),
    (
      EntryEvent(at: .earliest, kind: .delisted, note: "salah orang"), "dikeluarkan dari daftar hitam · salah orang",
      "taken off the blacklist · salah orang"
    ),
  ])
  func events(event: EntryEvent, indonesian: String, english: String) {
    #expect(id.sentence(for: event).string == indonesian && en.sentence(for: event).string == english)
  }

  @Test func theRest() {
    #expect(id.removedBefore("3 Okt", note: "salah orang") == "pernah dikeluarkan dari daftar 3 Okt karena: salah orang")
    #expect(en.removedBefore("3 Oct", note: nil) == "taken off the list before, on 3 Oct, no reason noted")
    #expect(id.proposalQuestion(.suspect, from: nil, strikes: 1) == "1 pelanggaran dihitung. Catat sebagai waspada?")
    #expect(
      en.proposalQuestion(.blocked, from: .suspect, strikes: 2) == "2 strikes count. Raise the level to blocked?")
    #expect(id.waiting(2, key: "a") == "2 pembeli mengantre barang ini · a lihat")
    #expect(en.waiting(1, key: nil) == "1 buyer waits for this item")
    #expect(
      id.perhapsTheSame("@rani_p") == "mungkin orang yang sama: @rani_p" && en.perhapsTheSame("") == "perhaps the same person")
    #expect(id.withoutReminder == "tanpa pengingat yang tercatat" && en.withoutReminder == "no reminder on record")
    #expect(en.notedStrikes(1) == "1 strike by the entry alone, without an order here")
  }
}
