import Foundation
import Intake
import Orders
import Testing

@Suite struct OwnFileReaderTests {
  static let now = try! Moment(iso8601: "2026-11-23T10:00:00+07:00")
  static let defaults = IntakeDefaults(now: now, policy: Policy(calendar: ShopCalendar()))

  private func orders(_ text: String) -> OwnBatch<ImportedOrder> { OwnFiles.orders(Array(text.utf8), Self.defaults) }
  private func entries(_ text: String) -> OwnBatch<BlacklistEntry> { OwnFiles.entries(Array(text.utf8), Self.defaults) }

  private func sample(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test func aShopMadeByTheGeneratorIsReadWhole() throws {
    let orders = OwnFiles.orders(try sample("orders.csv"), Self.defaults)
    #expect(orders.problems.isEmpty && orders.records.count == 40)
    #expect(orders.records.map { $0.id?.number } == Array(1...40) && orders.records.map(\.line) == Array(2...41))
    #expect(orders.records.count { $0.state == .pending } == 12)
    #expect(orders.records.allSatisfy { $0.items.count == 1 && $0.buyer.phone != nil && $0.payable! > $0.total })
    let entries = OwnFiles.entries(try sample("blacklist.csv"), Self.defaults)
    #expect(entries.problems.isEmpty && entries.records.count == 40)
    #expect(entries.records.allSatisfy { $0.level == ($0.strikes == 1 ? .suspect : .blocked) && $0.lastAt >= $0.firstAt })
  }

  @Test func columnsComeInAnyOrderAndMayBeAbsent() throws {
    let batch = orders("total;name;id;items\n150.000;Rani;7;Gamis (L) x2 @75000\n\n;Dimas;;Tas @98000\n")
    #expect(batch.problems.isEmpty)
    let first = batch.records[0]
    #expect(
      first.total == 150_000 && first.buyer.name == "Rani" && first.id == 7 && first.createdAt == Self.now && first.line == 2)
    #expect(first.items == [OrderItem(name: "Gamis", variant: "L", quantity: 2, price: 75_000)])
    #expect(first.payable == nil && first.release == nil && first.terms == nil && first.state == .pending)
    #expect(batch.records[1].total == 98_000 && batch.records[1].line == 4)
  }

  @Test(
    arguments: [
      ("created", "2026-02-30T10:00:00+07:00", IntakeProblem.Expected.moment), ("created", "kemarin", .moment),
      ("id", "0", .orderNumber),
      ("id", "1e3", .orderNumber), ("id", "99999999999999999999", .orderNumber), ("phone", "08123", .phone),
      ("phone", "6.28123E+12", .phone),
      ("username", "@", .username), ("channel", "telegram", .channel), ("total", "1.5", .amount),
      ("total", "9999999999999999", .amount),
      ("payable", "-5", .amount), ("terms", "soon", .terms), ("state", "lunas", .state), ("reason", "bored", .reason),
      ("strike", "yes", .truth), ("reminders", "2026-01-01T00:00:00+07:00; x", .moments), ("items", "Tas x0", .items),
    ])
  func aBadCellLeavesOutItsRowAndIsNamed(column: String, text: String, expected: IntakeProblem.Expected) {
    let batch = orders(
      "name,items,total,created,\(column)\nA,Tas,5,,\nB,Tas,5,,\"\(text)\"\nC,Tas,5,,\n".unrepeated(column, text))
    #expect(batch.records.map(\.buyer.name) == ["A", "C"])
    #expect(batch.problems == [IntakeProblem(line: 3, column: CleanText(cleaning: column), fault: .expected(expected))])
  }

  @Test func everyBadCellOfARowIsNamed() {
    let batch = orders("name,total,phone,state\nA,x,1,y\n")
    #expect(batch.records.isEmpty && Set(batch.problems.map(\.column)) == ["total", "phone", "state"])
  }

  @Test func rowsThatNameNobodyOrNothingAreLeftOut() {
    let batch = orders("id,name,total\n1,,5\n2,A,\n3,A,5\n")
    #expect(batch.records.map(\.id) == [3])
    #expect(batch.problems.map(\.fault) == [.noBuyer, .noTotal] && batch.problems.map(\.line) == [2, 3])
  }

  @Test func aFileOfAnotherKindIsOneProblem() {
    #expect(
      orders("phone,name,username,level\n1,2,3,4\n").problems.map(\.fault) == [
        .notOwnOrders(missing: ["items/total", "created/id/state/terms"])
      ])
    #expect(
      entries("id,created,name\n1,,\n").problems.map(\.fault) == [
        .notOwnBlacklist(missing: ["phone/username", "level/reason/strikes/first_at"])
      ])
    #expect(orders("Name,Email,Total\nA,B,C\n").problems.count == 1)
    #expect(orders("<html><body>\n").problems.count == 1)
    #expect(orders("").problems.map(\.fault) == [.empty])
    let utf16 = OwnFiles.orders([0xFF, 0xFE, 0x69, 0, 0x64, 0], Self.defaults)
    #expect(utf16.problems.map(\.fault) == [.utf16] && utf16.records.isEmpty)
  }

  @Test func aHeaderSaysWhatItLeavesOut() {
    let batch = orders("id,name,total,warna,total,\n1,A,5,merah,6,\n")
    #expect(batch.records.map(\.total) == [5] && batch.problems.map(\.fault) == [.unknownColumn, .repeatedColumn])
    #expect(!batch.problems.contains { !$0.leavesNothingOut })
  }

  @Test func rowsOfAnotherShape() {
    let batch = orders("id,name,total,paid\n1,A,5\n2,A,5,0,x\n3,A,5,0,,\n4,A,5")
    #expect(batch.records.map(\.id) == [1, 3])
    #expect(batch.problems.map(\.fault) == [.moreCellsThanColumns, .cutOff] && batch.problems.map(\.line) == [3, 5])
  }

  @Test func exactlyOneGuardComesOff() {
    let batch = orders("id,name,total,phone,note\n1,'=A,5,'+6281234567890,''x\n")
    #expect(batch.records[0].buyer.name == "=A" && batch.records[0].note == "'x")
    #expect(batch.records[0].buyer.phone == PhoneKey(key: "6281234567890"))
  }

  @Test func anEntryNeedsAKey() {
    let batch = entries(
      "phone,username,channel,level\n*****12,Rani_P,shopee,blocked\n*****12,rani,,blocked\n,,,suspect\n0812,x,shopee,\n0812-3456-7890,,,\n"
    )
    #expect(batch.records.map(\.key.text) == ["shopee:rani_p", "6281234567890"])
    #expect(batch.problems.map(\.fault) == [.noKey, .noKey, .expected(.phone)])
    let last = batch.records[1]
    #expect(
      last.level == .suspect && last.strikes == 0 && last.reasons == [] && last.isUndated)
  }

  @Test func anEntrysReasonsGiveItsStrike() {
    let batch = entries("phone,reason,order_ids\n081234567890,vanished; forgot,7; 12\n081234567891,forgot,\n")
    #expect(batch.records.map(\.strikes) == [1, 0] && batch.records[0].reasons == [.vanished, .forgot])
    #expect(batch.records[0].orders == [7, 12])
  }
}

extension String {
  /// Puts the text under the column that the header already has, where it would be there twice.
  fileprivate func unrepeated(_ column: String, _ text: String) -> String {
    switch column {
    case "created":
      replacingOccurrences(of: ",created,created", with: ",created,").replacingOccurrences(
        of: "5,,\"\(text)\"", with: "5,\"\(text)\",")
    case "total":
      replacingOccurrences(of: ",total\n", with: ",\n").replacingOccurrences(
        of: "B,Tas,5,,\"\(text)\"", with: "B,Tas,\"\(text)\",,")
    case "items":
      replacingOccurrences(of: ",items\n", with: ",\n").replacingOccurrences(
        of: "B,Tas,5,,\"\(text)\"", with: "B,\"\(text)\",5,,")
    default: self
    }
  }
}
