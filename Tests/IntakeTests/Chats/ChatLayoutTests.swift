import Intake
import Orders
import Testing

/// Every label, separator and layout of forms.
@Suite struct ChatLayoutTests {
  private static let labels: [ChatField: [String]] = [
    .name: ["Nama", "Nama lengkap", "Nama Pelanggan", "Nama Penerima", "a.n.", "atas nama"],
    .phone: ["No HP", "No. HP", "No Telpon", "Nomor telepon", "No WA", "HP/WA", "Telp", "WhatsApp"],
    .address: [
      "Alamat", "Alamat lengkap", "Patokan", "Kelurahan/Desa", "Kecamatan", "Kota", "Kabupaten", "Kab/Kota", "Provinsi", "RT/RW",
    ],
    .items: ["Produk", "Produk yang dipesan", "Pesanan", "Order", "Menu", "Kode", "Kode barang", "Item"],
    .quantity: ["Jumlah", "Jumlah Item", "Jumlah produk yang dipesan", "Qty"],
    .total: ["Total", "Total harga produk"],
    .payment: ["Pembayaran", "Metode Pembayaran", "Bank"],
    .note: ["Catatan", "Keterangan", "Note"],
  ]
  private static let values: [ChatField: String] = [
    .name: "Rani Puspita", .phone: "0812-3456-7890", .address: "Melati 5", .items: "Gamis Alya", .quantity: "3",
    .total: "Rp 150.000",
    .payment: "Mandiri", .note: "bungkus kado",
  ]

  private func value(of field: ChatField, in draft: ChatDraft) -> Bool {
    switch field {
    case .name: draft.name == "Rani Puspita"
    case .phone: draft.phone?.text == "6281234567890"
    case .address: draft.address?.string.contains("Melati 5") ?? false
    case .items: draft.items.first?.name == "Gamis Alya"
    case .quantity: draft.items.first?.quantity == 3
    case .total: draft.total == 150_000
    case .payment: draft.bank == "Mandiri" && draft.payment == .transfer
    case .note: draft.note == "bungkus kado"
    default: false
    }
  }

  /// One form whose field in question has the label; the others are there so that it is an order.
  private func form(_ field: ChatField, _ line: String) -> String {
    let frame = [(ChatField.name, "Nama: Sari"), (.items, "Produk: Tas")]
    return (frame.filter { $0.0 != field }.map(\.1) + [line]).joined(separator: "\n")
  }

  @Test(arguments: [":", " : ", " :", ": ", "=", " = ", "=>", " => "])
  func labelsInAnyCaseWithAnySeparator(_ separator: String) throws {
    for (field, names) in Self.labels {
      for name in names {
        for label in [name, name.uppercased(), name.lowercased()] {
          let text = form(field, label + separator + (Self.values[field] ?? ""))
          let draft = try #require(chat(text).drafts.first, "\(text)")
          #expect(value(of: field, in: draft), "\(text)")
        }
      }
    }
  }

  @Test(arguments: ["*", "_"])
  func labelsInBoldAndItalic(_ mark: String) throws {
    for (field, names) in Self.labels {
      for name in names {
        let value = Self.values[field] ?? ""
        for line in ["\(mark)\(name):\(mark) \(value)", "\(mark)\(name)\(mark) : \(value)", "\(mark)\(name) : \(value)\(mark)"] {
          let draft = try #require(chat(form(field, line)).drafts.first, "\(line)")
          #expect(self.value(of: field, in: draft), "\(line)")
        }
      }
    }
  }

  @Test func blankValuesAreNothing() throws {
    let draft = try #require(chat("Nama :\nNo HP : -\nAlamat : ....\nPesanan : Tas\nCatatan :\nTotal: 98rb").drafts.first)
    #expect(draft.name == nil && draft.phone == nil && draft.address == nil && draft.note == nil && draft.total == 98_000)
    #expect(draft.questions.map(\.field) == [.name, .phone])
  }

  @Test func valuesRunOn() throws {
    let draft = try #require(
      chat(
        "Nama:\nRani\nAlamat:\n\nJl. Melati 5\nRT 01/RW 02\nPatokan: masjid\nPesanan:\n- Tas\n- Kaos 2x\nCatatan: satu\ndua\nHP\n:0812-3456-7890"
      )
      .drafts.first)
    #expect(draft.name == "Rani" && draft.address == "Jl. Melati 5, RT 01/RW 02, patokan masjid")
    #expect(draft.written == ["1× Tas", "2× Kaos"] && draft.note == "satu dua HP")
  }

  @Test func severalLabelsOnOneLine() throws {
    let draft = try #require(
      chat("Nama: Rani, HP: 0812 3456 7890 Alamat: Jl. Melati 5 | Order: Gamis, warna: navy, size: L, qty: 2; Total: 370rb")
        .drafts.first)
    #expect(draft.name == "Rani" && draft.phone?.text == "6281234567890" && draft.address == "Jl. Melati 5")
    #expect(draft.written == ["2× Gamis (navy L)"] && draft.total == 370_000)
  }

  @Test(arguments: [
    "[12/11/26 19.42.10] Rani: ", "12/11/26, 19.42 - Rani: ", "[12/11/26, 7:42:10 PM] ~ Rani: ",
    "\u{200E}[12/11/2026 19:42:10] Rani: ",
    "[19.42, 12/11/2026] Rani: ", "12/11/2026 19.42 - Rani: ",
  ])
  func whatWhatsAppPutsBefore(_ prefix: String) throws {
    let draft = try #require(chat(prefix + "Pesanan: Tas\nHP: 081234567890").drafts.first)
    #expect(draft.name == "Rani" && draft.isNameGuessed && draft.phone != nil)
    let time = draft.sentAt?.moment(in: .wib).iso8601(in: .wib)
    #expect(time?.hasPrefix("2026-11-12T19:42:") == true)
  }

  @Test func aSenderWhoIsANumberIsAsked() throws {
    let draft = try #require(chat("[12/11/26 19.42.10] +62 812-3456-7890: mau order tas kanvas 2 ya").drafts.first)
    #expect(draft.phone?.text == "6281234567890" && draft.name == nil && draft.written == ["2× tas kanvas"])
  }

  @Test func theShopsOwnMessagesAreNoOrder() throws {
    let reading = chat(
      """
      [23/11/26 08.40] Toko Melati: Nama: contoh
      Pesanan: contoh
      [23/11/26 08.41] Sari: Nama: Sari
      Pesanan: tas
      [23/11/26 08.42] Toko Melati: totalnya 98.000 ya kak, tf ke BCA 1234567890 a/n Melati
      """, shop: "Toko Melati")
    #expect(reading.drafts.count == 1 && reading.drafts[0].name == "Sari" && reading.drafts[0].total == 98_000)
  }
}
