import Intake
import Orders
import Screen
import Testing
import Words

@testable import Dashboard

@Suite struct BankGoldenTests {
  private static let sizes = [(120, 40), (80, 24), (40, 12)]

  @Test(arguments: sizes, Language.allCases) func list(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    press("Mj", on: &model)
    Golden.compare(view(model), with: "bank-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: sizes, Language.allCases) func question(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    press("Mj<Enter>", on: &model)
    Golden.compare(view(model), with: "bank-question-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: [(120, 40), (80, 24)], Language.allCases) func choice(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    press("MG<Enter>", on: &model)
    Golden.compare(view(model), with: "bank-choice-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: sizes, Language.allCases) func preview(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    press("M", on: &model)
    let file = StatementReader.read(
      Array(Self.statement.utf8), today: CivilDate(reading: "2026-11-23") ?? CivilDate(daysSinceEpoch: 0))
    _ = update(
      &model,
      .statementRead(
        StatementReading(
          path: "/home/melati/Unduhan/mutasi.csv", result: .success(file), key: StatementKey(LineChecksum(high: 1, low: 2)))))
    Golden.compare(view(model), with: "bank-preview-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func opening(_ language: Language) {
    var model = Self.model((80, 24), language)
    press("Mo", on: &model)
    Golden.compare(view(model), with: "bank-opening-80x24-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func empty(_ language: Language) {
    var model = SampleShop.model(80, 24, language)
    press("M", on: &model)
    Golden.compare(view(model), with: "bank-empty-80x24-\(language.rawValue)")
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (21, 6), (30, 8), (40, 12), (60, 11), (80, 24), (120, 40)])
  func nothingOfItCrashesAtAnySize(_ size: (Int, Int)) {
    for keys in ["M", "Mj<Enter>", "MG<Enter>", "Mo~/a", "MjGk", "Mx"] {
      var model = Self.model(size, .indonesian)
      press(keys, on: &model)
      #expect(view(model).size == model.size)
    }
  }

  private static let statement = """
    No. rekening : 1234567890
    Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
    '22/11,'TRSF E-BANKING CR 2211/WS1 310077.00 DIMAS PRAYOGA,'0000,310077.00,CR,1.00
    '22/11,'TRSF E-BANKING CR 2211/WS2 50000.00 HENDRA GUNAWAN,'0000,50000.00,CR,2.00
    PEND,'TRSF E-BANKING CR 2311/WS3 98412.00 SARI WULANDARI,'0000,98412.00,CR,3.00
    '31/02,'TRSF E-BANKING CR 2311/WS4 98002.00 NIA LUBIS,'0000,98002.00,CR,4.00
    """

  /// Money of every kind for the sample shop's orders.
  private static func model(_ size: (Int, Int), _ language: Language) -> Model {
    var model = SampleShop.model(size.0, size.1, language)
    let open = model.book.open.values.filter { $0.state == .pending && $0.payment.comesByTransfer && $0.due > 0 }
      .sorted { $0.id < $1.id }
    var lines: [StatementLine] = []
    func add(_ amount: Rupiah, _ payer: CleanText?) {
      var line = StatementLine(
        line: lines.count + 1, date: CivilDate(reading: "2026-11-23"), second: 33_120, amount: amount, isCredit: true)
      line.payer = payer
      line.description = "TRSF E-BANKING CR 2311/FTSCY/WS9503\(lines.count) \(amount.amount).00 \(payer ?? .empty)"
      lines.append(line)
    }
    if open.count > 2 {
      add(open[0].due, CleanText(cleaning: (open[0].buyer.name?.string ?? "RANI").uppercased()))
      add(open[1].due - 6500, CleanText(cleaning: (open[1].buyer.name?.string ?? "DIMAS").uppercased()))
      add(open[2].due, "TOKO KARDUS JAYA ABADI SENTOSA")
    }
    add(12_345, nil)
    var statement = Statement(account: "BCA 1234567890 a.n. Melati")
    statement.lines = lines
    let asked = StatementImport(statement, appliesExact: false, freshKey: StatementKey(LineChecksum(high: 1, low: 2)))
    if let decision = try? model.book.decide(.importStatement(asked), at: SampleShop.now, policy: model.policy) {
      model.book.apply(decision.changes)
    }
    _ = update(&model, .ticked)
    return model
  }

  private func press(_ keys: String, on model: inout Model) {
    for key in Key.sequence(keys) ?? [] {
      model.now.uptime += 600
      _ = update(&model, .pressed(key))
    }
  }
}
