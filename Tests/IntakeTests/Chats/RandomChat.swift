import Intake
import Orders

/// An order and a chat in which a buyer may have written it, in any layout, the same for the same seed.
struct RandomChat {
  var random: SplitMix

  /// What is written, and is to be understood.
  struct Written {
    var name: String
    var phone: PhoneKey
    var address: [String]
    var items: [OrderItem]
    var total: Rupiah
    var note: String?
  }

  private mutating func one<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random)! }
  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func order() -> Written {
    let people = [
      "Rani Puspita", "Bayu Setiawan", "Siti", "Ketut Wulandari", "Total", "Made", "R.A. Kartini", "Nur'aini", "Sri 🌸", "Kota",
      "Bu Tini",
    ]
    let streets = [
      "Jl. Melati No. 5", "Griya Indah Blok F3 No. 11", "Perum Asri C/5", "Gg. Kelinci 3, belakang pasar", "Jalan Kode No. 7",
      "Kp. Baru",
    ]
    let towns = ["Bandung 40132", "Kec. Coblong, Bandung", "RT 02/RW 04", "Sleman", "Jakarta Selatan 12345", "dekat masjid"]
    let count = Int.random(in: 1...3, using: &random)
    return Written(
      name: one(people), phone: phone(),
      address: [one(streets)] + (chance(60) ? [one(towns)] : []) + (chance(30) ? [one(towns)] : []),
      items: (0..<count).map { _ in item() }, total: Rupiah(Int64.random(in: 20...2000, using: &random) * 500),
      note: chance(30) ? one(["bungkus kado ya", "jangan telat", "titip satpam: Pak Udin", "kirim jam 10:30"]) : nil)
  }

  private mutating func phone() -> PhoneKey {
    let digits = (0..<8).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    return PhoneReading("0812\(digits)").key!
  }

  private mutating func item() -> OrderItem {
    let names = [
      "Gamis Alya", "Kode", "Tas Kanvas", "Kopi Toraja 250 g", "Meja 2x1", "Kaos hitam dan putih", "Sambal Roa", "Hoodie Basic",
      "Voucher 50rb", "Daster No. 8",
    ]
    return OrderItem(
      name: CleanText(cleaning: one(names)),
      variant: chance(40) ? CleanText(cleaning: one(["L navy", "krem", "XL / hitam", "42"])) : nil,
      quantity: chance(50) ? 1 : Int.random(in: 2...12, using: &random))
  }

  /// The order as a form of labels, in any order of the fields.
  mutating func form(_ order: Written) -> [String] {
    let separator = one([":", " : ", " :", ": ", "=", " = ", "=>", " => "])
    let mark = one(["", "", "*", "_", "**"])
    func label(_ name: String) -> String {
      switch mark {
      case "": name + separator
      case "**": "*\(name)\(separator)* "
      default: mark + name + mark + separator
      }
    }
    var fields: [[String]] = [
      [label(cased(one(["Nama", "Nama lengkap", "Nama Pelanggan", "a.n.", "Nama Penerima"]))) + order.name],
      [label(cased(one(["No HP", "No. HP", "HP/WA", "Telp", "WhatsApp", "Nomor telepon"]))) + written(order.phone)],
      address(order, label(cased(one(["Alamat", "Alamat lengkap"])))),
      [label(cased(one(["Total", "Total bayar"]))) + written(order.total)],
    ]
    fields += goods(order, label)
    if let note = order.note { fields.append([label(cased(one(["Catatan", "Keterangan"]))) + note]) }
    fields.shuffle(using: &random)
    return fields.flatMap { $0 }
  }

  private mutating func cased(_ text: String) -> String { one([text, text, text.uppercased(), text.lowercased()]) }

  private mutating func address(_ order: Written, _ label: String) -> [String] {
    chance(50) ? [label] + order.address : [label + order.address.joined(separator: ", ")]
  }

  /// One item as fields of its own, several as a list.
  private mutating func goods(_ order: Written, _ label: (String) -> String) -> [[String]] {
    let name = cased(one(["Pesanan", "Produk", "Order", "Item", "Produk yang dipesan"]))
    guard order.items.count == 1, chance(60) else {
      let mark = one(["- ", "* ", "• ", "", "#"])
      return [[label(name)] + order.items.enumerated().map { (mark == "#" ? "\($0 + 1). " : mark) + line(of: $1) }]
    }
    var lines = [label(name) + order.items[0].name.string]
    if let variant = order.items[0].variant {
      lines.append(label(cased(one(["Ukuran/Varian", "Warna", "Size"]))) + variant.string)
    }
    lines.append(
      label(cased(one(["Jumlah", "Qty", "Jumlah Item"]))) + one(["\(order.items[0].quantity)", "\(order.items[0].quantity) pcs"]))
    return lines.shuffled(using: &random).map { [$0] }
  }

  private mutating func line(of item: OrderItem) -> String {
    let name = item.name.string + (item.variant.map { " (\($0.string))" } ?? "")
    let count = item.quantity
    return count == 1 && chance(50)
      ? name
      : one(["\(name) x\(count)", "\(name) \(count)x", "\(count) pcs \(name)", "\(name) \(count) buah", "\(name) x \(count)"])
  }

  private mutating func written(_ phone: PhoneKey) -> String {
    let national = String(phone.digits.dropFirst(2))
    return one([
      "0\(national)", phone.display.string, "+62 \(national.prefix(3))-\(national.dropFirst(3))", "62\(national)",
      "(0\(national.prefix(3))) \(national.dropFirst(3))",
    ])
  }

  private mutating func written(_ money: Rupiah) -> String {
    var ways = ["\(money)", "Rp \(money.description.dropFirst(2))", "Rp.\(money.description.dropFirst(2)),-", "\(money.amount)"]
    if money.amount % 1000 == 0 {
      ways += ["\(money.amount / 1000)rb", "\(money.amount / 1000)k", "\(money.amount / 1000) ribu"]
    }
    return one(ways)
  }

  /// A form with what people say before and after it, maybe as a copied conversation.
  mutating func message(_ order: Written, prefix: String?) -> [String] {
    let before = one([
      [], ["Halo kak, mau pesan ya 🙏"], ["assalamualaikum"], ["Format Order"], ["*FORMAT PEMESANAN*", "----------"],
    ])
    let after = one([[], ["makasih ya kak"], ["", "ditunggu ya 🙏🙏"], ["total berapa ya kak sama ongkir?"]])
    var lines = before + form(order) + after
    if let prefix { lines[0] = prefix + lines[0] }
    return lines + [""]
  }

  /// What a copy of a conversation puts before a message of a buyer.
  mutating func prefix() -> String? {
    let sender = one(["Ina", "+62 813-0000-1111", "~ Budi 🙂"])
    return one([nil, nil, "[12/11/26 19.42.10] \(sender): ", "12/11/26, 19.42 - \(sender): ", "[19.42, 12/11/2026] \(sender): "])
  }
}
