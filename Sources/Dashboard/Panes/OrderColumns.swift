import Orders
import Screen

/// Where the parts of the rows of pane 1 stand: as wide as what is on screen needs, the least important left out first.
///
/// Number and deadline are always there; then come, by rank, the buyer, the sum, the goods and the note.
struct OrderColumns {
  /// The signs of selection, mark and warning, and a space.
  static let signs = 4
  private static let gap = 2

  private(set) var number = 0
  private(set) var buyer = 0
  private(set) var note = 0
  private(set) var goods = 0
  private(set) var sum = 0
  private(set) var deadline = 0

  init(_ rows: [OrderRow], width: Int) {
    func widest(_ width: (OrderRow) -> Int) -> Int { rows.reduce(0) { max($0, width($1)) } }
    number = widest { $0.number.width }
    deadline = widest { $0.deadline.width }
    var room = width - Self.signs - number - Self.gap - deadline
    let wanted = (buyer: widest { $0.buyer.width }, goods: widest { $0.goods.width }, note: widest { $0.note.width })
    let sum = widest { $0.sum.width }
    func take(_ columns: Int, leaving least: Int) -> Int {
      guard columns > 0, room - columns - Self.gap >= least else { return 0 }
      room -= columns + Self.gap
      return columns
    }
    self.sum = take(sum, leaving: 10)
    note = take(wanted.note, leaving: 12)
    let name = min(wanted.buyer, max(10, room * 9 / 20 - Self.gap))
    if room - name - 2 * Self.gap >= 8 {
      buyer = take(name, leaving: 8)
      goods = max(0, room - Self.gap)
    } else {
      buyer = max(0, room - Self.gap)
    }
  }

  /// Every column with its place, counted from the first column of a row.
  func places(from column: Int, width: Int) -> [(part: Part, column: Int, width: Int)] {
    var next = column + Self.signs
    var result: [(Part, Int, Int)] = []
    let left: [(Part, Int)] = [(.number, number), (.buyer, buyer), (.note, note), (.goods, goods)]
    for (part, width) in left where width > 0 {
      result.append((part, next, width))
      next += width + Self.gap
    }
    let end = column + width
    result.append((.deadline, end - deadline, deadline))
    if sum > 0 { result.append((.sum, end - deadline - Self.gap - sum, sum)) }
    return result
  }

  enum Part { case number, buyer, note, goods, sum, deadline }
}
