import Intake
import Orders
import Testing

/// Tables of any layout: their header is found by its names, whatever stands before it, and known or mapped.
@Suite struct TableTests {
  private func recognise(
    _ text: String, _ mappings: [ColumnMapping] = []
  ) -> (found: (layout: TableLayout, header: TableHeader)?, search: TableRecognition) {
    var search = TableRecognition(mappings: mappings)
    var found: (layout: TableLayout, header: TableHeader)?
    var reader = TableReader()
    func take(_ row: borrowing TableRow) -> Bool {
      found = found ?? search.look(at: row)
      return found == nil
    }
    reader.read(Array(text.utf8)) { take($0) }
    reader.finish { take($0) }
    return (found, search)
  }

  @Test(arguments: [
    ("\u{FEFF}No. Pesanan,Status Pesanan,Nama Produk,Jumlah\r\n", TableLayout.orders(.shopee)),
    ("No. Pesanan;Status Pesanan;Nama Produk;Jumlah;\n", .orders(.shopee)),
    ("Laporan\nToko: Melati, Bandung\n\nNO.  PESANAN\tstatus pesanan\t\"Nama\nProduk\"\tJumlah\t\t\n", .orders(.shopee)),
    ("'Order ID,Order Status,Product Name,Quantity,Created Time", .orders(.tiktok)),
    ("order_id,date,status,order_total\n", .orders(.woocommerce)),
    ("Name,Email,Financial Status,Total,Created at,Lineitem name,Id\n", .orders(.shopify)),
    ("id,name,total\n", .ownOrders), ("phone,level\n", .ownBlacklist),
    ("No. rekening : 123\nNama : Siti, S.E.\n\nTanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n", .statement(.bcaPersonal)),
    ("NOREK;333\nTGL_TRAN;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI\n", .statement(.briSmall)),
    ("Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,\n", .statement(.bni)),
  ])
  func aHeaderIsFoundByItsNames(text: String, expected: TableLayout) {
    #expect(recognise(text).found?.layout == expected)
  }

  @Test(arguments: ["Name,Total,ID\nA,5,1\n", "Nama,HP\nA,1\n", "a\nb\n", "", "\u{0}\u{0}"])
  func whatIsNoHeaderIsNone(text: String) { #expect(recognise(text).found == nil) }

  @Test func whatStoodBeforeTheHeaderIsKept() {
    let (found, search) = recognise(
      "Periode : 25/09/2026\n\n'123,Rp\nTGL_TRAN,DESK_TRAN,MUTASI_DEBET,MUTASI_KREDIT,SALDO_AKHIR_MUTASI")
    #expect(found?.header.line == 4 && search.preamble.map(\.cells) == [["Periode : 25/09/2026"], ["123", "Rp"]])
    #expect(search.preamble.map(\.line) == [1, 3])
  }

  @Test func aHeaderBeyondTheFirstRowsIsNone() {
    let preamble = String(repeating: "x\n", count: 40)
    #expect(recognise(preamble + "id,name,total\n").found == nil)
    #expect(recognise(preamble.dropFirst(2) + "id,name,total\n").found != nil)
  }

  @Test func namesThatAreThereTwiceAndEmptyOnes() throws {
    let header = try #require(
      recognise("Account No,Val. Date,Transaction Code,Description,Description,,Debit,Credit,,\n").found?.header)
    #expect(header.place(of: "description") == 3 && header.place(of: "Description", nth: 1) == 4 && header.width == 8)
    #expect(header.references.suffix(5) == ["Description", "Description#2", "#6", "Debit", "Credit"])
    #expect(header.name(at: 5) == "#6" && header.place(of: "") == nil)
  }

  @Test func anUnknownTableShowsItsColumnsWithSamples() throws {
    let (found, search) = recognise(
      "Toko Hijau\n\nTanggal;Nama Pembeli;Bayar\n1/2/26;Rani;5\n2/2/26;;6\n;;\n3/2/26;Ani;7\n4/2/26;Tuti;8\n")
    let unknown = try #require(search.unknown)
    #expect(found == nil && unknown.header.names == ["Tanggal", "Nama Pembeli", "Bayar"] && unknown.header.line == 3)
    #expect(unknown.samples(of: 1) == ["Rani", "Ani"] && unknown.samples(of: 2) == ["5", "6", "7"])
  }

  @Test func aTaughtLayoutIsKnownByItsHeader() throws {
    let header: [CleanText] = ["Tanggal", "Nama Pembeli", "Bayar"]
    let mapping = try ColumnMapping(name: "Hijau", kind: .orders, columns: [.name: "nama pembeli", .total: "#3"], header: header)
    let found = try #require(recognise("Bayar,Catatan,TANGGAL,Nama  Pembeli\n", [mapping]).found)
    #expect(found.layout == .mapped(mapping) && found.layout.kind == .orders)
    #expect(mapping.place(of: .name, in: found.header) == 3 && mapping.place(of: .phone, in: found.header) == nil)
    #expect(recognise("Tanggal,Bayar\n", [mapping]).found == nil)
  }

  @Test(
    arguments: [
      ([MappedField.name: "Nama"], ColumnMappingError.missing([.total, .price])),
      ([.total: "Bayar"], .missing([.name, .phone, .username])),
      ([.name: "Nama", .total: "Byr"], .unknownColumn("Byr")), ([.name: "Nama", .total: "#9"], .unknownColumn("#9")),
      ([.name: "Nama", .total: "Bayar", .level: "Nama"], .foreignField(.level, .orders)),
    ] as [([MappedField: CleanText], ColumnMappingError)])
  func aMappingMustMakeSense(columns: [MappedField: CleanText], error: ColumnMappingError) {
    #expect(throws: error) {
      try ColumnMapping(name: "x", kind: .orders, columns: columns, header: ["Nama", "Bayar"])
    }
  }

  @Test(arguments: [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8], TableFileFault.oldOrLockedWorkbook),
    (Array("%PDF-1.7".utf8), .pdf), (Array("\u{FEFF}\r\n<html><table>".utf8), .webPage),
    (Array("<?xml version=\"1.0\"?><Workbook>".utf8), .webPage), (Array("<!DOCTYPE html>".utf8), .webPage),
  ])
  func whatIsNoTableIsNamed(bytes: [UInt8], fault: TableFileFault) {
    for chunk in [1, 1000] {
      var faults: [IntakeProblem.Fault?] = []
      var reader = TableReader()
      func take(_ row: borrowing TableRow) -> Bool {
        faults.append(row.fault)
        return true
      }
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        reader.read(bytes[start..<min(bytes.count, start + chunk)]) { take($0) }
      }
      reader.finish { take($0) }
      #expect(faults == [.file(fault)])
    }
  }

  @Test func nobodyIsHandedMoreThanIsWanted() {
    var seen = 0
    var reader = TableReader()
    func take() -> Bool {
      seen += 1
      return seen < 2
    }
    reader.read(Array("a,b,c\n1\n2\n3\n".utf8)) { _ in take() }
    reader.finish { _ in take() }
    #expect(seen == 2)
  }

  @Test(arguments: [
    ("2026-11-22 18:20", "2026-11-22T18:20:00+07:00"), ("22/11/2026 07.05", "2026-11-22T07:05:00+07:00"),
    ("22/11/2026 20:11:09", "2026-11-22T20:11:09+07:00"), ("'22-11-26", "2026-11-22T00:00:00+07:00"),
    ("07 August 2026 10:16:54", "2026-08-07T10:16:54+07:00"), ("7 Agt 2026", "2026-08-07T00:00:00+07:00"),
    ("07-Des-26 1:02", "2026-12-07T01:02:00+07:00"), ("2026-05-01 10:00:00 +0200", "2026-05-01T15:00:00+07:00"),
    ("2026-05-01T10:00:00Z", "2026-05-01T17:00:00+07:00"), ("1/2/2026 12.00.01", "2026-02-01T12:00:01+07:00"),
    ("2026/11/2 8:11 PM", "2026-11-02T20:11:00+07:00"), (" 2026-11-22 18:20:01.5 ", "2026-11-22T18:20:01+07:00"),
  ])
  func momentsOfEveryNotation(text: String, expected: String) throws {
    let moment = try TableMoment.read(CleanText(cleaning: text)).moment(in: .wib)
    #expect(moment.iso8601(in: .wib) == expected)
  }

  @Test func theOrderOfDayAndMonth() throws {
    #expect(try TableMoment.read("11/22/2026", .monthFirst).date == CivilDate(reading: "2026-11-22"))
    #expect(try TableMoment.read("26/11/22", .yearFirst).date == CivilDate(reading: "2026-11-22"))
    #expect(try TableMoment.read("2026-11-22", .monthFirst).date == CivilDate(reading: "2026-11-22"))
  }

  @Test(arguments: [
    ("31/02/2026", TableMoment.ReadingError.noSuchDate), ("22/11/2026 25:00", .noSuchDate), ("11/22/2026", .noSuchDate),
    ("kemarin", .notADate), ("", .notADate), ("5", .notADate), ("22/11", .notADate), ("22/11/2026 x", .notADate),
    ("22 Foo 2026", .notADate), ("22/11/202", .notADate), ("2026-11-22 18", .notADate), ("45982.5", .notADate),
  ])
  func whatIsNoMoment(text: String, error: TableMoment.ReadingError) {
    #expect(throws: error) { try TableMoment.read(CleanText(cleaning: text)) }
  }

  @Test func amountsWhoseDecimalSignIsKnown() throws {
    #expect(try Rupiah(reading: "12,500.00", decimals: .point) == 12_500)
    #expect(try Rupiah(reading: "12.500,00", decimals: .comma) == 12_500)
    #expect(try Rupiah(reading: "12,500", decimals: .point) == 12_500)
    #expect(try Rupiah(reading: "Rp 12.500,-", decimals: .comma) == 12_500)
    #expect(try Rupiah(reading: "12,5", decimals: .comma, allowing: .sen) == 12)
    #expect(throws: Rupiah.ReadingError.notWhole) { try Rupiah(reading: "1.500", decimals: .point) }
    #expect(throws: Rupiah.ReadingError.notAnAmount) { try Rupiah(reading: "1.5.0", decimals: .point) }
    #expect(try Rupiah(reading: "1.500", decimals: nil) == 1500)
  }
}
