import Glibc

/// Own CSV files of any size, the same for the same numbers; names are combined at random, nobody real is meant.
struct ImportFiles {
  private var random = Random(seed: 11)

  private static let names = ["Rani Puspita", "Dimas Prayoga", "Sari Wulandari", "Yoga Pratama", "Putu Ayu", "Budi Santoso"]
  private static let streets = ["Melati", "Mawar", "Kenanga", "Anggrek", "Sudirman", "Kartini"]
  private static let cities = ["Jakarta", "Bandung", "Surabaya", "Medan", "Sleman"]

  private mutating func two(_ bound: Int, from first: Int = 1) -> String {
    String(String(100 + first + random.next(below: bound)).dropFirst())
  }

  private mutating func moment(_ year: Int) -> String {
    "\(year)-\(two(12))-\(two(28))T\(two(24, from: 0)):\(two(60, from: 0)):00+07:00"
  }

  private mutating func address() -> String {
    "\"Jl. \(random.pick(Self.streets)) No. \(random.next(below: 199) + 1) RT \(two(9))/RW \(two(9)), \(random.pick(Self.cities))\""
  }

  mutating func order(_ number: Int) -> String {
    let total = 5000 * (1 + random.next(below: 90))
    let payable = total + 1 + random.next(below: 998)
    let state = random.pick(["done", "done", "shipped", "cancelled"])
    return [
      String(number), moment(2026 - random.next(below: 2)), "", random.pick(Self.names), "62812\(20_000_000 + number)", "",
      "whatsapp", address(), "Gamis Alya (L navy) x1 @\(total)", String(total), String(payable),
      state == "cancelled" ? "0" : String(payable), "1x24", state, state == "cancelled" ? "vanished" : "", "",
    ].joined(separator: ",")
  }

  mutating func entry(_ number: Int) -> String {
    let strikes = 1 + random.next(below: 3)
    return [
      "62813\(10_000_000 + number)", random.pick(Self.names), "", strikes == 1 ? "suspect" : "blocked", "vanished",
      String(strikes), moment(2025), moment(2026), "", "", "", "", "import", "whatsapp", address(),
    ].joined(separator: ",")
  }

  /// Writes a header and so many rows.
  mutating func write(_ path: String, header: String, rows: Int, _ row: (inout ImportFiles, Int) -> String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    var text = header + "\n"
    for number in 1...rows {
      text += row(&self, number) + "\n"
      if text.utf8.count < 1 << 20, number < rows { continue }
      text.withUTF8 { _ = Glibc.write(file, $0.baseAddress, $0.count) }
      text = ""
    }
  }

  static let orderHeader =
    "id,created,promised,name,phone,username,channel,address,items,total,payable,paid,terms,state,reason,note"
  static let entryHeader =
    "phone,name,username,level,reason,strikes,first_at,last_at,expires_at,order_ids,internal_note,outward_text,added_by,channel,address"
}
