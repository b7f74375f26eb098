import Testing

@testable import Intake
@testable import Orders

/// Every layout of domain.md §10 from literal lines.
@Suite struct StatementLayoutTests {
  static func read(_ text: String, mappings: [ColumnMapping] = [], today: String = "2026-11-23") -> StatementFile {
    StatementReader.read(Array(text.utf8), mappings: mappings, today: CivilDate(reading: today)!)
  }

  private func line(
    _ line: Int, _ date: String?, _ amount: Int64, at second: Int? = nil, credit: Bool, _ description: CleanText,
    payer: CleanText? = nil,
    balance: Int64? = nil, reference: CleanText? = nil
  ) -> StatementLine {
    var result = StatementLine(
      line: line, date: date.flatMap(CivilDate.init(reading:)), second: second, amount: Rupiah(amount), isCredit: credit)
    (result.description, result.payer, result.reference) = (description, payer, reference)
    (result.balance, result.isBooked) = (balance.map { Rupiah($0) }, date != nil)
    return result
  }

  @Test func klikBCA() {
    let file = Self.read(
      """
      No. rekening : 1234567890
      Nama : MELATI
      Periode : 25/12/2025 - 05/01/2026
      Kode Mata Uang : Rp

      Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
      '31/12,'TRSF E-BANKING CR 3112/FTSCY/WS95221     75000.00 SITI AMINAH,'0000,75000.00,CR,5425000.00
      '02/01,'BIAYA ADM,'0000,"15,000.00",DB,"5,410,000.00"
      PEND,'TRSF E-BANKING CR 0501/FTSCY/WS95011    340905.00 ARIF KURNIAWAN,'0000,340905.00,CR,5750905.00

      Saldo Awal,5350000.00
      Mutasi Kredit,415905.00
      Mutasi Debet,15000.00
      Saldo Akhir,5750905.00
      """)
    #expect(file.problems == [] && file.bank == .bca && file.accountNumber == "1234567890")
    #expect(file.period == CivilDate(reading: "2025-12-25")!...CivilDate(reading: "2026-01-05")!)
    #expect(
      file.lines == [
        line(
          7, "2025-12-31", 75_000, credit: true, "TRSF E-BANKING CR 3112/FTSCY/WS95221 75000.00 SITI AMINAH",
          payer: "SITI AMINAH",
          balance: 5_425_000),
        line(8, "2026-01-02", 15_000, credit: false, "BIAYA ADM", balance: 5_410_000),
        line(
          9, nil, 340_905, credit: true, "TRSF E-BANKING CR 0501/FTSCY/WS95011 340905.00 ARIF KURNIAWAN", payer: "ARIF KURNIAWAN",
          balance: 5_750_905),
      ])
  }

  @Test func myBCA() {
    let file = Self.read(
      """
      Tanggal Transaksi,Keterangan,Cabang,Jumlah,Saldo
      01/07,SWITCHING CR TRANSFER DR 008 RANI PUSPITA,0000,"799,700.00 CR","1,799,700.00"
      01/01/2026,BIAYA ADM,0000,"15,000.00 DB","1,784,700.00"
      """, today: "2026-08-02")
    #expect(file.problems == [])
    #expect(
      file.lines == [
        line(
          2, "2026-07-01", 799_700, credit: true, "SWITCHING CR TRANSFER DR 008 RANI PUSPITA", payer: "RANI PUSPITA",
          balance: 1_799_700), line(3, "2026-01-01", 15_000, credit: false, "BIAYA ADM", balance: 1_784_700),
      ])
    #expect(
      Self.read("Tanggal Transaksi,Keterangan,Cabang,Jumlah,Saldo\n30/11,A,0,5 CR,5", today: "2026-11-02").lines[0].date?.year
        == 2025)
  }

  @Test func englishBCA() {
    let file = Self.read(
      "Account No. : 1234567890\nPeriod : 01/11/2026 - 23/11/2026\n\nDate,Description,Branch,Amount,,Balance\n"
        + "'21/11,'TRSF E-BANKING CR 2111/FTSCY/WS95031    135217.00 KARTIKA DEWI,'0000,135217.00,CR,2135217.00\n"
        + "Starting Balance,2000000.00\nCredit,135217.00\nDebet,0.00\nEnding Balance,2135217.00\n")
    #expect(
      file.problems == [] && file.bank == .bca && file.lines.map(\.payer) == ["KARTIKA DEWI"] && file.lines[0].amount == 135_217)
  }

  @Test func kopraMandiri() {
    let file = Self.read(
      """
      AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance
      1060055988896;IDR;07 August 2026 10:16:54;ARIF KURNIAWAN;Trf Inw CN BANK CENTRAL ASIA;340905.00;0.00;5340905.00
      1060055988896;IDR;7 Agustus 2026 11:40:30;PLN PREPAID;;.00;202500.00;5138405.00
      """)
    #expect(file.problems == [] && file.bank == .mandiri && file.accountNumber == "1060055988896")
    #expect(
      file.lines == [
        line(
          2, "2026-08-07", 340_905, at: 37_014, credit: true, "ARIF KURNIAWAN Trf Inw CN BANK CENTRAL ASIA",
          payer: "ARIF KURNIAWAN",
          balance: 5_340_905), line(3, "2026-08-07", 202_500, at: 42_030, credit: false, "PLN PREPAID", balance: 5_138_405),
      ])
  }

  @Test func internetMandiri() {
    let file = Self.read(
      """
      Account No,Date,Val. Date,Transaction Code,Description,Description,Reference No.,Debit,Credit
      1060055988896,22/01/26,22/01/26,8813,MCM InhouseTrf,DARI FITRI HANDAYANI,A77,.00,"150,426.00"
      1060055988896,22/01/26,22/01/26,8813,Biaya,administrasi,,"2,500.00",.00
      """)
    #expect(file.problems == [])
    #expect(
      file.lines == [
        line(
          2, "2026-01-22", 150_426, credit: true, "MCM InhouseTrf DARI FITRI HANDAYANI", payer: "FITRI HANDAYANI",
          reference: "A77"),
        line(3, "2026-01-22", 2500, credit: false, "Biaya administrasi"),
      ])
  }

  @Test func bri() {
    let whole = Self.read(
      """
      ID,NOREK,TGL_TRAN,TGL_EFEKTIF,JAM_TRAN,SEQ,DESK_TRAN,SALDO_AWAL_MUTASI,MUTASI_DEBET,MUTASI_KREDIT,SALDO_AKHIR_MUTASI,GLSIGN,TRUSER
      "1701","58801037081508","2026-07-10 23:44:44","2026-07-10 23:44:44","234444","1001","NBMB SLAMET WIDODO TO MELATI ESB:NBMB:0001500F:168770158106","1000000.00","0.00","144240.00","1144240.00","Cr","8888079"
      """)
    #expect(whole.problems == [] && whole.bank == .bri && whole.accountNumber == "58801037081508")
    #expect(
      whole.lines == [
        line(
          2, "2026-07-10", 144_240, at: 85_484, credit: true, "NBMB SLAMET WIDODO TO MELATI ESB:NBMB:0001500F:168770158106",
          payer: "SLAMET WIDODO", balance: 1_144_240)
      ])
    let small = Self.read(
      """
      NOREK;333601000011222
      TGL_TRAN;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI
      2026-07-10 23:44:44;SLAMET WIDODO TO MELATI;0.00;144240.00;1144240.00
      """)
    #expect(small.problems == [] && small.accountNumber == "333601000011222")
    #expect(small.lines.map(\.payer) == ["SLAMET WIDODO"] && small.lines[0].balance == 1_144_240)
  }

  @Test func bni() {
    let file = Self.read(
      """
      Post Date,Value Date,Branch,Journal No.,Description,Debit,Credit,
      01/05/26 10:00,01/05/26,001,ABC001,TRANSFER DARI | KARTIKA DEWI | 0821,,135217,
      22/11/26 07.50.00,22/11/26,001,ABC002,BIAYA ADMINISTRASI,10000,,
      """)
    #expect(file.problems == [] && file.bank == .bni)
    #expect(
      file.lines == [
        line(
          2, "2026-05-01", 135_217, at: 36_000, credit: true, "TRANSFER DARI | KARTIKA DEWI | 0821", payer: "KARTIKA DEWI",
          reference: "ABC001"),
        line(3, "2026-11-22", 10_000, at: 28_200, credit: false, "BIAYA ADMINISTRASI", reference: "ABC002"),
      ])
  }

  /// BOM, CRLF, TAB, both notations of money, columns in another order.
  @Test func theSameInOtherClothes() {
    let file = Self.read(
      "\u{FEFF}Saldo\tJumlah\t\tCabang\tKeterangan\tTanggal Transaksi\r\n\"2.135.217,00\"\t\"135.217,00\"\tCR\t0000\tTRSF 1 RANI\t'21/11\r\n"
    )
    #expect(file.problems == [] && file.lines.map(\.amount) == [135_217] && file.lines[0].balance == 2_135_217)
  }

  @Test func aTaughtLayout() throws {
    let text = "Tgl,Uraian,Nominal\n11/22/2026,Transfer dari RANI PUSPITA,150.217\n11/22/2026,Biaya,-2.500\n"
    let unknown = Self.read(text)
    #expect(unknown.lines.isEmpty && unknown.unknown?.header.names == ["Tgl", "Uraian", "Nominal"])
    #expect(unknown.problems.map(\.fault) == [.statement(.unknownLayout(columns: ["Tgl", "Uraian", "Nominal"]))])
    let mapping = try ColumnMapping(
      name: "bank jago", kind: .statement, columns: [.date: "Tgl", .description: "Uraian", .amount: "Nominal"],
      header: ["Tgl", "Uraian", "Nominal"], dates: .monthFirst, decimals: .comma)
    let file = Self.read(text, mappings: [mapping])
    #expect(file.problems == [] && file.bank == nil)
    #expect(file.lines.map(\.amount) == [150_217, 2500] && file.lines.map(\.isCredit) == [true, false])
    #expect(file.lines[0].payer == "RANI PUSPITA" && file.lines[0].date == CivilDate(reading: "2026-11-22"))
  }

  @Test(
    arguments: [
      ("BCA 1234567890 a.n. Melati", Bank.bca), ("rekening Mandiri", .mandiri), ("BRI", .bri), ("bni 77", .bni), ("Utama", nil),
      ("BCA dan BNI", nil), ("Bcas", nil),
    ] as [(CleanText, Bank?)]) func theAccountTellsTheBank(_ account: CleanText, _ bank: Bank?)
  { #expect(Bank(named: account) == bank) }

  @Test func theHeaderAloneDoesNotDecideWhoseItIs() {
    let file = Self.read(
      "No. rekening : 1234567890\nTanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n'21/11,'TRSF 1 A,'0000,5000.00,CR,5000.00\n")
    #expect(file.misfit(to: "Mandiri 106", asked: nil)?.fault == .statement(.otherBank("BCA", wanted: "Mandiri")))
    #expect(file.misfit(to: "BCA", asked: .bni)?.fault == .statement(.otherBank("BCA", wanted: "BNI")))
    #expect(file.misfit(to: "BCA 9876543210", asked: nil)?.fault == .statement(.otherAccount("1234567890")))
    #expect(file.misfit(to: "BCA 1234567890 a.n. Melati", asked: nil) == nil && file.misfit(to: "Utama", asked: nil) == nil)
  }
}
