import Intake
import Orders
import Testing

/// Items, numbers, money, phones, and what looks like one of them and is not.
@Suite struct ChatGoodsTests {
  private func items(_ text: String) -> [String] { chat("Nama: A B\nPesanan: \(text)").drafts.first?.written ?? [] }

  @Test(arguments: [
    ("gamis 2x", "2× gamis"), ("gamis x3", "3× gamis"), ("gamis x 3", "3× gamis"), ("2 x gamis", "2× gamis"),
    ("3 pcs gamis", "3× gamis"),
    ("gamis 2 buah", "2× gamis"), ("gamis 2pcs", "2× gamis"), ("dua gamis", "2× gamis"), ("gamis sepuluh", "10× gamis"),
    ("three bags", "3× bags"),
    ("selusin gamis", "12× gamis"), ("gamis 2 lusin", "24× gamis"), ("setengah lusin gamis", "6× gamis"),
    ("gamis (2)", "2× gamis"), ("gamis qty 4", "4× gamis"),
    ("gamis qty: 2", "2× gamis"), ("2 gamis", "2× gamis"), ("gamis 2×", "2× gamis"), ("gamis @185000", "1× gamis @185000"),
    ("gamis 2 @185rb", "2× gamis @185000"),
    ("gamis Rp.150.000,- x2", "2× gamis @150000"), ("gamis 2 x 185.000", "2× gamis @185000"), ("gamis 150k", "1× gamis @150000"),
    ("gamis 1,5jt", "1× gamis @1500000"), ("gamis (L navy) x2", "2× gamis (L navy)"),
    ("gamis warna navy ukuran L 2", "2× gamis (navy L)"),
    ("gamis yg navy 2 ya", "2× gamis (navy)"), ("kopi 250 g 2", "2× kopi 250 g"), ("sepatu size 42", "1× sepatu (42)"),
    ("sepatu no 42", "1× sepatu no 42"),
    ("Kaos hitam dan putih", "1× Kaos hitam dan putih"), ("✅ gamis 2 pcs", "2× gamis"),
  ])
  func oneItem(_ text: String, _ item: String) { #expect(items(text) == [item], "\(text)") }

  @Test func lists() {
    #expect(
      items("\n- gamis 2x\n* tas (krem)\n1. kaos 3 pcs\n2) rok\n• topi") == [
        "2× gamis", "1× tas (krem)", "3× kaos", "1× rok", "1× topi",
      ])
    #expect(items("gamis 2, tas 1; rok") == ["2× gamis", "1× tas", "1× rok"])
    #expect(items("2 gamis dan 1 tas") == ["2× gamis", "1× tas"])
    #expect(items("gamis alya, L, navy, 2 pcs") == ["2× gamis alya (L navy)"])
    #expect(items("gamis - navy - L - 2") == ["2× gamis (navy L)"])
  }

  @Test func namesThatLookLikeSomethingElse() throws {
    let draft = try #require(
      chat(
        "Nama : Total\nNo HP: 0812-3456-7890\nAlamat: Jl. Kode No. 3 (dekat HP 0813-2222-3333), Bandung\nPesanan: Kode\nJumlah: 2\nTotal: 100rb"
      ).drafts.first)
    #expect(
      draft.name == "Total" && draft.phone?.text == "6281234567890" && draft.written == ["2× Kode"] && draft.total == 100_000)
    #expect(draft.address == "Jl. Kode No. 3 (dekat HP 0813-2222-3333), Bandung")
  }

  @Test func aNumberInANameIsAPriceOnlyIfTheSumAgrees() {
    #expect(items("Voucher 50rb 3x") == ["3× Voucher 50rb"])
    #expect(chat("Nama: A B\nPesanan: Tas 50rb\nTotal: 50rb").drafts[0].written == ["1× Tas @50000"])
    #expect(chat("Nama: A B\nPesanan: Tas 50rb\nTotal: 75rb").drafts[0].written == ["1× Tas 50rb"])
  }

  @Test func aNumberIsOnlyInTheAddress() throws {
    let draft = try #require(chat("Nama: Ani\nAlamat: Jl. Mawar 3 (0813-2222-3333) Solo\nPesanan: Tas 🎒").drafts.first)
    #expect(
      draft.phone?.text == "6281322223333" && draft.address == "Jl. Mawar 3 (0813-2222-3333) Solo"
        && draft.written == ["1× Tas"])
  }

  @Test(arguments: [
    ("0812-3456-7890", "6281234567890"), ("+62 812 3456 7890", "6281234567890"), ("62812 34567890", "6281234567890"),
    ("(0812)34567890", "6281234567890"),
    ("812 34567890", "6281234567890"), ("+62 (0)812-3456-7890", "6281234567890"), ("+852 5123 4567", "+85251234567"),
    ("0812 3456 7890 (WA aktif)", "6281234567890"),
    ("https://wa.me/6281234567890", "6281234567890"),
  ])
  func phones(_ written: String, _ key: String) {
    #expect(chat("HP: \(written)\nPesanan: Tas").drafts.first?.phone?.text == key, "\(written)")
  }

  @Test func twoNumbersAndMaskedOnes() throws {
    let two = try #require(chat("HP: 0812-3456-7890 / 0813-1111-2222\nPesanan: Tas").drafts.first)
    #expect(two.phone?.text == "6281234567890" && two.note == "HP 0813-1111-2222")
    let masked = try #require(chat("Nama: A B\nHP: 0812xxxx7890\nPesanan: Tas").drafts.first)
    #expect(masked.phone == nil && masked.questions.first?.why == .phone(.masked))
  }

  @Test(arguments: [
    ("Rp 150.000", 150_000), ("Rp.150.000,-", 150_000), ("150rb", 150_000), ("150 rb", 150_000), ("150k", 150_000),
    ("1,5jt", 1_500_000), ("1,5 juta", 1_500_000),
    ("150000", 150_000), ("150,000.00", 150_000), ("150.000 + 12.000 = 162.000", 162_000), ("Rp150.000 (sudah ongkir)", 150_000),
  ])
  func money(_ written: String, _ amount: Int64) {
    #expect(chat("Nama: A B\nPesanan: Tas\nTotal: \(written)").drafts.first?.total?.amount == amount)
  }

  @Test func whatIsNoSumIsAsked() {
    #expect(chat("Nama: A B\nPesanan: Tas\nTotal: 135").drafts[0].questions == [ChatQuestion(.total, .notMoney, written: "135")])
    #expect(chat("Nama: A B\nPesanan: Tas\nJumlah: banyak\nTotal: 50rb").drafts[0].questions.map(\.field) == [.quantity])
  }

  @Test func waysToPay() throws {
    let draft = try #require(
      chat("IG: @rani.p_\nProduk: Gamis\nQty: dua\nHarga: 185rb\nOngkir: 12rb\nDP: 50%\nPembayaran: COD\nEkspedisi: JNE").drafts
        .first)
    #expect(draft.username?.text == "rani.p_" && draft.channel == .instagram && draft.name == nil && draft.isComplete)
    #expect(draft.total == 382_000 && draft.downPayment == 191_000 && draft.payment == .cashOnDelivery)
    #expect(draft.note == "Ekspedisi: JNE; Ongkir Rp12.000")
    #expect(chat("Nama: A B\nPesanan: Tas @50rb\nDP: 80rb").drafts[0].questions.map(\.field) == [.downPayment])
  }

  @Test func splitAddresses() {
    let text =
      "Nama: A B\nAlamat: Jl. Kenanga 3\nRT/RW : 02/04\nPatokan : depan masjid\nKelurahan: Dago\nKecamatan : Kec. Coblong\nKota : Bandung\nProvinsi: Jawa Barat\nKode Pos: 40132\nPesanan: Tas"
    #expect(
      chat(text).drafts.first?.address
        == "Jl. Kenanga 3, RT/RW 02/04, patokan depan masjid, Kel. Dago, Kec. Coblong, Bandung, Jawa Barat, 40132")
  }
}
