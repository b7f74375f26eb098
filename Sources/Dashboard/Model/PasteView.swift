import Intake
import Orders

/// `N`: a pasted chat, what was understood of it beside it, and the answers to what was missing; one draft after another.
package struct PasteView: Sendable {
  /// What the keys go to.
  package enum Focus: Hashable, Sendable {
    case source
    /// The question with this place among those of the draft.
    case answer(Int)
    /// A draft that asks nothing: Enter keeps it.
    case draft
  }

  /// The most lines and bytes that a paste here may have; what is beyond is left out, and said.
  package static let lineLimit = 2000
  package static let byteLimit = 200_000

  package private(set) var source = TextArea(MessageText(lines: []))
  package private(set) var reading: ChatReading
  /// As they were read, priced by what was last sold.
  package private(set) var drafts: [ChatDraft] = []
  /// The drafts that were kept.
  package var kept: [ChatDraft] = []
  /// Which draft is shown.
  package var place = 0
  package var focus: Focus = .source
  /// What was answered, by draft and field.
  package var answers: [ChatDraft: [ChatField: TextField]] = [:]
  /// Whether it was tried to keep the draft as it is: then what is wrong is said.
  package var isTried = false
  /// Whether some of the paste was left out.
  package private(set) var isCut = false
  private let prices: PriceIndex
  private let shop: CleanText

  /// An empty one; the prices are those of the book as it is now.
  init(shop: CleanText, prices: PriceIndex) {
    (self.shop, self.prices) = (shop, prices)
    reading = ChatReading(MessageText(lines: []), shop: shop)
  }

  package var isEmpty: Bool { source.text.isEmpty }

  /// Puts a paste at the cursor, and goes on to what is to be done about it; one that is whole begins a line of its own, while a
  /// burst may be the rest of the one before.
  mutating func paste(_ text: OutsideText, isWhole: Bool) {
    if isWhole, focus != .source || source.isAtEnd, !source.line.isEmpty { source.breakLine() }
    let room = max(0, Self.byteLimit - reading.lines.reduce(0) { $0 + $1.text.string.utf8.count })
    isCut = isCut || text.byteCount > room
    source.insert(text.prefix(bytes: room))
    if source.lines.count > Self.lineLimit {
      isCut = true
      source.cut(to: Self.lineLimit)
    }
    read()
    if let next = nextOpen(from: place) { show(next) }
  }

  /// Changes the source by hand.
  mutating func edit(_ change: (inout TextArea) -> Void) {
    let before = source.text
    change(&source)
    if source.text != before { read() }
  }

  private mutating func read() {
    reading = ChatReading(source.text, shop: shop)
    drafts = reading.drafts.map { $0.priced(by: prices) }
    place = min(place, max(0, drafts.count - 1))
    isTried = false
  }
}

extension PasteView {
  /// Shows a draft, with the focus on its first question.
  mutating func show(_ place: Int) {
    self.place = place
    isTried = false
    focus = questions.isEmpty ? .draft : .answer(0)
  }

  /// The first draft from a place on, and round, that was not kept.
  func nextOpen(from place: Int) -> Int? {
    let order = drafts.indices.map { ($0 + place) % max(1, drafts.count) }
    return order.first { !isKept($0) }
  }

  /// Whether a draft was kept; of equal ones as many as were kept, from the first on.
  package func isKept(_ place: Int) -> Bool {
    guard drafts.indices.contains(place) else { return false }
    let draft = drafts[place]
    return kept.count { $0 == draft } > drafts[..<place].count { $0 == draft }
  }

  package var draft: ChatDraft? { drafts.indices.contains(place) ? drafts[place] : nil }

  /// What the draft asks, in the order of the fields.
  package var questions: [ChatQuestion] { isKept(place) ? [] : draft?.questions ?? [] }

  /// What was typed as an answer; at first what was written in the chat.
  package func answer(to question: ChatQuestion) -> TextField {
    draft.flatMap { answers[$0]?[question.field] } ?? TextField(question.written ?? .empty)
  }

  /// Takes a key of the field with the focus.
  mutating func editAnswer(_ number: Int, _ change: (inout TextField) -> Void) {
    guard let draft, questions.indices.contains(number) else { return }
    let question = questions[number]
    var field = answer(to: question)
    change(&field)
    answers[draft, default: [:]][question.field] = field
  }

  /// The draft with its answers, as far as they can be read.
  package var answered: ChatDraft? {
    guard let draft else { return nil }
    return questions.reduce(draft) { draft, question in
      draft.answering(question.field, answer(to: question).text) ?? draft
    }
  }

  /// Whether an answer is still to be given, or cannot be read.
  package func isOpen(_ question: ChatQuestion) -> Bool { answered?.questions.contains { $0.field == question.field } ?? false }

  /// Goes to the next or previous of: source, answers; the draft where there are none.
  mutating func moveFocus(by step: Int) {
    let answers = questions.indices.map(Focus.answer)
    let stops = [.source] + (answers.isEmpty && draft != nil ? [.draft] : answers)
    let now = stops.firstIndex(of: focus) ?? 0
    focus = stops[(now + step + stops.count) % stops.count]
  }
}
