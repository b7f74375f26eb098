import Intake
import Orders
import Testing

/// Orders as buyers write them where nobody asked for a form.
@Suite struct ChatSlangTests {
  private func only(_ text: String) throws -> ChatDraft {
    let reading = chat(text)
    #expect(reading.drafts.count == 1, "\(text)")
    return try #require(reading.drafts.first)
  }

  @Test func aSentenceAndAnAddress() throws {
    let draft = try only(
      """
      kak mau order dong, gamis alya navy 2 ya
      kirim ke Jl. Melati 5 RT 02 RW 03 Cicendo Bandung 40111 a/n Rani Puspita 081234567890
      tf bca
      """)
    #expect(draft.written == ["2× gamis alya navy"] && draft.name == "Rani Puspita" && draft.phone?.text == "6281234567890")
    #expect(
      draft.address == "Jl. Melati 5 RT 02 RW 03 Cicendo Bandung 40111" && draft.bank == "bca" && draft.payment == .transfer)
  }

  @Test func linesWithoutLabels() throws {
    let draft = try only(
      "Halo kak 🙏\nRani Puspita\n081234567890\nJl. Melati No. 5, Kec. Coblong\nBandung\nGamis Alya L navy 2\nmakasih kak")
    #expect(draft.name == "Rani Puspita" && draft.phone != nil && draft.address == "Jl. Melati No. 5, Kec. Coblong, Bandung")
    #expect(draft.written == ["2× Gamis Alya L navy"])
  }

  @Test func aKindInAMessageOfItsOwn() throws {
    let after = try only("[1/11/26 10.00] Ani: kak mau order gamis alya\n[1/11/26 10.01] Ani: yg navy 2 ya")
    #expect(after.written == ["2× gamis alya (navy)"])
    let before = try only("[1/11/26 10.00] Ani: yg navy 2 ya\n[1/11/26 10.01] Ani: gamis alya navy 2 pcs")
    #expect(before.written == ["2× gamis alya navy"])
  }

  @Test func allInOneLine() throws {
    let draft = try only("a.n. Lisa, 085612349999, kirim ke jl sudirman 20 jakarta pusat, gamis alya navy L 1, cod")
    #expect(draft.name == "Lisa" && draft.phone?.text == "6285612349999" && draft.payment == .cashOnDelivery)
    #expect(draft.address == "jl sudirman 20 jakarta pusat" && draft.written == ["1× gamis alya navy L"])
  }

  @Test func labelsWithoutSeparators() throws {
    let draft = try only(
      "nama Budi Santoso\nno hp 0813 1111 2222\nalamat Jl. Cempaka 4 Surabaya\norder Hoodie Basic XL hitam x2\ntotal 420rb\ntf mandiri ya"
    )
    #expect(draft.name == "Budi Santoso" && draft.phone != nil && draft.address == "Jl. Cempaka 4 Surabaya")
    #expect(draft.written == ["2× Hoodie Basic XL hitam"] && draft.total == 420_000 && draft.bank == "mandiri")
  }

  @Test func whatIsTransferredIsTheTotal() throws {
    let draft = try only(
      "min, mau checkout hoodie basic XL 1 & kaos polos M 3 ya\nan. Bagus Prakoso\nwa 0821-0000-9999\ntf bca 310.000")
    #expect(
      draft.written == ["1× hoodie basic XL", "3× kaos polos M"] && draft.name == "Bagus Prakoso" && draft.total == 310_000)
  }

  @Test(arguments: [
    "Kak mau tanya harga gamis alya berapa ya?", "yang navy masih ada?", "ongkir ke solo berapa kak", "oke deh nanti kabari ya",
    "mau pesan ya kak",
    "kak paket saya sudah sampai 2 pcs, bagus semua", "kapan dikirim kak pesanan saya", "terima kasih banyak ya kak 🙏🙏",
    "gamis alya 2 ready kak?",
    "barangnya rusak kak, mau retur 1 pcs", "Nama:\nNo HP:\nAlamat:\nPesanan:", "", "\n\n", "😀", "...",
  ])
  func justTalkingIsNoOrder(_ text: String) { #expect(chat(text).drafts.isEmpty, "\(text)") }

  @Test func whatIsNotPlacedIsShown() {
    let reading = chat(
      "halo kak\nNama: Rani\nPesanan: Tas\nkemarin kok gak dibales sih?\nwarna bebas aja deh yang penting cantik")
    #expect(reading.ignored.contains("halo kak") && reading.ignored.contains("kemarin kok gak dibales sih?"))
    let all = reading.lines.filter { !$0.isBlank }.count
    #expect(reading.ignored.count + reading.lines.filter { $0.field != nil }.count == all)
  }

  @Test func shortWords() throws {
    let dina = try only(
      "kak mau co\n- gamis alya L navy 1\n- tas kanvas krem 2\ntotal jadi 381rb ya\nan Dina Marlina\nJl Cempaka Putih 12 no 5 Jakpus\n081299998888"
    )
    #expect(
      dina.name == "Dina Marlina" && dina.written == ["1× gamis alya L navy", "2× tas kanvas krem"] && dina.total == 381_000)
    let ayu = try only(
      "Nama Ayu\nAlamat jl. gatot subroto 88 denpasar\nHp 087811112222\nPesanan 3 kopi toraja 250gr + 1 sambal roa\nCOD bisa kak?"
    )
    #expect(ayu.written == ["3× kopi toraja 250gr", "1× sambal roa"] && ayu.payment == .cashOnDelivery && ayu.address != nil)
    let wulan = try only(
      "mba pesen daster bali 2 yg merah ya, kirim ke kantor aja Gedung Sate Jl. Diponegoro 22 Bandung, up. Wulan 081322223333. makasi"
    )
    #expect(wulan.name == "Wulan" && wulan.written == ["2× daster bali (merah)"])
    #expect(wulan.address == "kantor aja Gedung Sate Jl. Diponegoro 22 Bandung")
    let sinta = try only("Order via Shopee\nusername : sinta_88\nbarang : hoodie M hitam\nqty : 1 pcs\nhrg : 155.000")
    #expect(sinta.channel == .shopee && sinta.username?.text == "sinta_88" && sinta.total == 155_000)
  }

  @Test func whatSendingCostsIsNotTheTotal() throws {
    let juan = try only(
      """
      23/11/26 19.43 - +62 857-1111-2222: kak sambal roa pedas 3 botol
      23/11/26 19.44 - Toko Melati: siap kak, 126rb + ongkir 15rb = 141rb
      23/11/26 19.45 - +62 857-1111-2222: oke kirim ke Jl. Sam Ratulangi 5 Manado a/n Juan
      """)
    #expect(juan.name == "Juan" && juan.phone?.text == "6285711112222" && juan.written == ["3× sambal roa pedas"])
    #expect(juan.total == 141_000 && juan.shipping == 15_000)
  }

  @Test func nothingOfANumberIsLost() throws {
    let hadi = try only("Nama: Hadi\nNo. Telp : (0341) 555123 / 0812 1234 5678\nOrder: Kopi 1kg - 5 pcs")
    #expect(hadi.phone?.text == "6281212345678" && hadi.note == "HP (0341) 555123" && hadi.written == ["5× Kopi 1kg"])
    #expect(try only("Nama: Fina\njadi ambil 2 ya, navy L sama maroon M").written == ["2× navy L sama maroon M"])
  }

  @Test func otherSignsForAColon() throws {
    let tika = try only("Nama➡️ Tika\nHP → 0857 0000 1111\nOrder👉 Gamis Alya 2pcs (M navy, L maroon)\nBank➡️ Mandiri")
    #expect(
      tika.name == "Tika" && tika.phone != nil && tika.written == ["2× Gamis Alya (M navy, L maroon)"] && tika.bank == "Mandiri")
    let yuni = try only("Nama; Yuni\nNo hp; 085799990000\nPesanan; tas kanvas hitam\njumlah; 2")
    #expect(yuni.name == "Yuni" && yuni.phone != nil && yuni.written == ["2× tas kanvas hitam"])
  }

  @Test func severalOrdersInOnePaste() {
    let reading = chat(
      """
      Nama: Rani
      HP: 081234567890
      Pesanan: Tas
      Nama: Sari
      HP: 081234567891
      Pesanan: Kaos 2
      ---
      Pak Joko - Jl. Merdeka 1, Kediri - Sambal Roa - 3
      Bu Tini | 081355556666 | Jl. A - B No 2 | Kopi 250 g | 2 pcs

      Pesanan: Gamis
      Nama: Ani

      Nama: Ina
      Pesanan: Rok
      """)
    #expect(reading.drafts.map(\.name) == ["Rani", "Sari", "Pak Joko", "Bu Tini", "Ani", "Ina"])
    #expect(reading.drafts.flatMap(\.written) == ["1× Tas", "2× Kaos", "3× Sambal Roa", "2× Kopi 250 g", "1× Gamis", "1× Rok"])
  }
}
