import Intake
import Orders

/// The teaching of a layout: which column of a table is what.
package protocol MappingWords {
  var mappingTitle: CleanText { get }
  var mappingHint: CleanText { get }
  var layoutNameLabel: CleanText { get }
  var tableKindLabel: CleanText { get }
  var dateOrderLabel: CleanText { get }
  var decimalSignLabel: CleanText { get }
  var decimalsByRule: CleanText { get }
  /// A column that is no field.
  var unusedColumn: CleanText { get }
  func called(_ field: MappedField) -> CleanText
  func called(_ kind: TableKind) -> CleanText
  func called(_ order: DateOrder) -> CleanText
  func called(_ sign: DecimalSign) -> CleanText
  /// One of these fields needs a column.
  func fieldMissing(_ fields: [CleanText]) -> CleanText
  var teachesLayout: CleanText { get }
}

extension Indonesian: MappingWords {
  package var mappingTitle: CleanText { "Kolom mana berisi apa?" }
  package var mappingHint: CleanText { "Cukup sekali: berkas dengan kolom yang sama nanti langsung dikenali." }
  package var layoutNameLabel: CleanText { "Beri nama" }
  package var tableKindLabel: CleanText { "Isi berkas" }
  package var dateOrderLabel: CleanText { "Tanggal" }
  package var decimalSignLabel: CleanText { "Desimal" }
  package var decimalsByRule: CleanText { "150.000 atau 150,000.00" }
  package var unusedColumn: CleanText { "tidak dipakai" }

  package func called(_ field: MappedField) -> CleanText {
    switch field {
    case .order: "nomor pesanan"
    case .created: "waktu pesan"
    case .name: "nama"
    case .phone: "nomor HP"
    case .username: "username"
    case .channel: "kanal"
    case .address: "alamat"
    case .item: "barang"
    case .variant: "varian"
    case .quantity: "jumlah"
    case .price: "harga satuan"
    case .total: "total"
    case .status: "status"
    case .payment: "cara bayar"
    case .paidAt: "waktu bayar"
    case .receipt: "nomor resi"
    case .note: "catatan"
    case .date: "tanggal"
    case .time: "jam"
    case .description: "keterangan"
    case .amount: "jumlah uang"
    case .side: "masuk/keluar"
    case .credit: "uang masuk"
    case .debit: "uang keluar"
    case .balance: "saldo"
    case .reference: "nomor referensi"
    case .account: "rekening"
    case .reason: "alasan"
    case .level: "tingkat"
    case .strikes: "pelanggaran"
    case .firstAt: "pertama kali"
    case .lastAt: "terakhir"
    }
  }

  package func called(_ kind: TableKind) -> CleanText {
    switch kind {
    case .orders: "pesanan"
    case .statement: "mutasi rekening"
    case .blacklist: "daftar hitam"
    }
  }

  package func called(_ order: DateOrder) -> CleanText {
    switch order {
    case .dayFirst: "hari/bulan/tahun"
    case .monthFirst: "bulan/hari/tahun"
    case .yearFirst: "tahun/bulan/hari"
    }
  }

  package func called(_ sign: DecimalSign) -> CleanText { sign == .comma ? "150.000,00" : "150,000.00" }
  package func fieldMissing(_ fields: [CleanText]) -> CleanText { "pilih kolom untuk \(fields.joined(separator: " atau "))" }
  package var teachesLayout: CleanText { "simpan dan lihat" }
}

extension English: MappingWords {
  package var mappingTitle: CleanText { "Which column is what?" }
  package var mappingHint: CleanText { "Only once: a file with the same columns is known from then on." }
  package var layoutNameLabel: CleanText { "Name it" }
  package var tableKindLabel: CleanText { "Contents" }
  package var dateOrderLabel: CleanText { "Dates" }
  package var decimalSignLabel: CleanText { "Decimals" }
  package var decimalsByRule: CleanText { "150.000 or 150,000.00" }
  package var unusedColumn: CleanText { "not used" }

  package func called(_ field: MappedField) -> CleanText {
    switch field {
    case .order: "order's number"
    case .created: "ordered at"
    case .name: "name"
    case .phone: "phone"
    case .username: "username"
    case .channel: "channel"
    case .address: "address"
    case .item: "item"
    case .variant: "variant"
    case .quantity: "quantity"
    case .price: "price of one"
    case .total: "total"
    case .status: "status"
    case .payment: "way to pay"
    case .paidAt: "paid at"
    case .receipt: "tracking number"
    case .note: "note"
    case .date: "date"
    case .time: "time"
    case .description: "description"
    case .amount: "amount"
    case .side: "in or out"
    case .credit: "money in"
    case .debit: "money out"
    case .balance: "balance"
    case .reference: "reference"
    case .account: "account"
    case .reason: "reason"
    case .level: "level"
    case .strikes: "strikes"
    case .firstAt: "first"
    case .lastAt: "last"
    }
  }

  package func called(_ kind: TableKind) -> CleanText {
    switch kind {
    case .orders: "orders"
    case .statement: "bank statement"
    case .blacklist: "blacklist"
    }
  }

  package func called(_ order: DateOrder) -> CleanText {
    switch order {
    case .dayFirst: "day/month/year"
    case .monthFirst: "month/day/year"
    case .yearFirst: "year/month/day"
    }
  }

  package func called(_ sign: DecimalSign) -> CleanText { sign == .comma ? "150.000,00" : "150,000.00" }
  package func fieldMissing(_ fields: [CleanText]) -> CleanText { "choose a column for \(fields.joined(separator: " or "))" }
  package var teachesLayout: CleanText { "save and look" }
}
