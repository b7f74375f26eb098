import Orders
import Screen
import Words

/// Pane 3: who is on the blacklist, or what of it the query found, the matched part underlined.
struct BlacklistPane {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    let state = frame.model.blacklist
    guard !state.rows.isEmpty else { return drawNothing(on: &frame, in: area) }
    let shown = frame.visible(state.rows.count, from: state.top, in: area)
    let entries = state.rows[shown].compactMap { frame.model.book.entry($0) }
    let highlight = Highlight(frame.model.search.field.text)
    let columns = EntryColumns(entries.map { frame.display($0.key) }, width: area.columns, frame.words)
    for (index, entry) in entries.enumerated() {
      let line = Rectangle(row: area.row + index, column: area.column, rows: 1, columns: area.columns)
      draw(entry, columns, highlight, on: &frame, in: line)
    }
    frame.drawScroll(of: listed(state, frame), showing: shown, beside: area)
  }

  /// Draws another selection over rows that are drawn already.
  static func moveSelection(from old: BuyerKey?, on frame: inout Frame, in area: Rectangle) {
    let state = frame.model.blacklist
    let shown = frame.visible(state.rows.count, from: state.top, in: area)
    let rows = state.rows[shown].filter { frame.model.book.entry($0) != nil }
    frame.moveSelection(of: .blacklist, from: old, to: state.selection, among: rows, in: area)
    frame.drawScroll(of: listed(state, frame), showing: shown, beside: area)
  }

  private static func draw(
    _ entry: BlacklistEntry, _ columns: EntryColumns, _ highlight: Highlight, on frame: inout Frame, in line: Rectangle
  ) {
    frame.canvas.draw(entry.level.glyph, at: Position(row: line.row, column: line.column + 1), role: entry.level.role)
    var place = Position(row: line.row, column: line.column + 3)
    let key = frame.display(entry.key)
    frame.canvas.draw(key, at: place, width: columns.key)
    frame.canvas.underline(highlight.phoneColumns(in: key) + highlight.columns(in: key), at: place, width: columns.key)
    place.column += columns.key + 2
    if columns.name > 0 {
      let name = entry.name.map { frame.shown(name: $0) } ?? .empty
      frame.canvas.draw(name, at: place, role: .muted, width: columns.name)
      frame.canvas.underline(highlight.columns(in: name), at: place, width: columns.name)
      place.column += columns.name + 2
    }
    if columns.strikes > 0 {
      let strikes = entry.strikes > 0 ? columns.strikesInWords(entry, frame.words) : "–"
      frame.canvas.draw(strikes, at: place, role: entry.level.role, width: columns.strikes, alignment: .right)
      place.column += columns.strikes + 2
    }
    let reasons = entry.reasons.map { frame.words.name(of: $0) }.joined(separator: ", ")
    frame.canvas.draw(reasons, at: place, role: .blacklistReason, width: columns.reasons)
    drawDate(of: entry, columns, on: &frame, in: line)
    if frame.model.blacklist.selection == entry.key { frame.drawSelection(of: .blacklist, on: line) }
  }

  /// Until when it stands, else when the last strike was.
  private static func drawDate(of entry: BlacklistEntry, _ columns: EntryColumns, on frame: inout Frame, in line: Rectangle) {
    guard columns.date > 0 else { return }
    let text = entry.expiresAt.map { frame.words.until(frame.monthDate($0)) } ?? frame.words.lastOn(frame.monthDate(entry.lastAt))
    frame.canvas.draw(
      text, at: Position(row: line.row, column: line.endColumn - 1 - columns.date), role: .muted, width: columns.date,
      alignment: .right)
  }

  /// How many entries are listed; while the first answer of a search has a screenful alone, as many as the whole one may have:
  /// the track would jump with each letter.
  private static func listed(_ state: BlacklistPaneState, _ frame: Frame) -> Int {
    frame.model.search.answer?.hasMore == true ? max(state.rows.count, Model.page) : state.rows.count
  }

  private static func drawNothing(on frame: inout Frame, in area: Rectangle) {
    let query = frame.quotedQuery(in: area)
    frame.drawCentred(frame.model.search.isActive ? frame.words.noEntryFound(query) : frame.words.noEntries, in: area)
  }

  /// `/0813 · 3/12.408`, else the number of all entries.
  static func note(_ frame: Frame) -> [Span] {
    let all = frame.grouped(frame.model.book.blacklist.count)
    guard frame.model.search.isActive else { return [Span(all, .titleCount)] }
    return frame.queryNote() + [Span("\(frame.found(frame.model.blacklist.total))/\(all)", .titleCount)]
  }
}

/// Where the parts of the rows of pane 3 stand; the date goes first, then the reasons, then the strikes.
struct EntryColumns {
  let key: Int
  private(set) var name = 0
  private(set) var strikes = 0
  private(set) var date = 0
  private(set) var reasons = 0
  private let saysStrikes: Bool

  /// What most names need; a longer one gets more where the reasons leave it.
  private static let usualName = 16
  private static let gap = 2

  init(_ keys: [CleanText], width: Int, _ words: any Words) {
    // The signs before the key, and a column before the border.
    var room = width - 4
    key = min(keys.reduce(0) { max($0, $1.width) }, max(0, room))
    room -= key + Self.gap
    let long = words.strikes(88).width
    saysStrikes = room >= long + Self.gap + Self.usualName + Self.gap + 8
    let strike = saysStrikes ? long : 3
    if room >= strike + Self.gap + 8 {
      strikes = strike
      room -= strike + Self.gap
    }
    if room >= 8 {
      name = min(room, max(Self.usualName, min(22, room * 2 / 5)))
      room -= name + Self.gap
    }
    if room >= 16 + Self.gap + 14 {
      date = 16
      room -= date + Self.gap
    }
    reasons = room >= 6 ? room : 0
  }

  /// `3 kali`, where there is little room `3×`.
  func strikesInWords(_ entry: BlacklistEntry, _ words: any Words) -> CleanText {
    saysStrikes ? words.strikes(entry.strikes) : "\(entry.strikes)×"
  }
}

extension Frame {
  /// `12.408`, with the language's own separator.
  func grouped(_ number: Int) -> CleanText { words.grouped(Int64(number)) }
}
