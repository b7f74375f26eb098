import Orders
import Screen

/// Where the parts of the rows of pane 1 stand: as wide as what is on screen needs, the least important left out first.
///
/// Number and deadline are always there; then come, by rank, the buyer, the sum and the goods.
struct OrderColumns {
  enum Part { case number, buyer, goods, sum, deadline }

  /// The signs of selection, mark and warning, and a space.
  static let signs = 4
  private static let gap = 2
  /// The deadline's own sign stands apart already, and a number is no word.
  private static let narrowGap = 1
  private static let leastBuyer = 10
  private static let leastGoods = 9
  /// What most names and goods need.
  private static let usualBuyer = 16

  private(set) var number = 0
  private(set) var buyer = 0
  private(set) var goods = 0
  private(set) var sum = 0
  private(set) var deadline = 0

  /// - Parameter deadline: The same whatever the rows say, so that a row that has just changed moves no other.
  init(_ rows: [OrderRow], width: Int, deadline: Int) {
    func widest(_ width: (OrderRow) -> Int) -> Int { rows.reduce(0) { max($0, width($1)) } }
    number = widest { $0.number.width }
    self.deadline = deadline
    var room = width - Self.signs - number - Self.narrowGap - deadline
    let sum = widest { $0.sum.width } + Self.narrowGap
    if room - sum >= Self.leastBuyer + Self.gap {
      self.sum = sum - Self.narrowGap
      room -= sum
    }
    let buyer = widest { $0.buyer.width + ($0.note.isEmpty ? 0 : $0.note.width + 1) }
    let goods = widest { $0.goods.width }
    room -= Self.gap
    if room >= Self.leastBuyer + Self.gap + Self.leastGoods, goods > 0 {
      room -= Self.gap
      self.buyer = min(buyer, max(Self.leastBuyer, room - goods, min(Self.usualBuyer, room / 2), room * 9 / 20))
      self.goods = room - self.buyer
    } else {
      self.buyer = max(0, room)
    }
  }

  /// Every column with its place.
  func places(from column: Int, width: Int) -> [(part: Part, column: Int, width: Int)] {
    var next = column + Self.signs
    var result: [(Part, Int, Int)] = []
    let left: [(Part, Int)] = [(.number, number), (.buyer, buyer), (.goods, goods)]
    for (part, width) in left where width > 0 {
      result.append((part, next, width))
      next += width + (part == .number ? Self.narrowGap : Self.gap)
    }
    let end = column + width
    result.append((.deadline, end - deadline, deadline))
    if sum > 0 { result.append((.sum, end - deadline - Self.narrowGap - sum, sum)) }
    return result
  }
}
