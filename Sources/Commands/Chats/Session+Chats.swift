import Intake
import Orders

/// `order parse` and `order paste`: orders out of a pasted chat.
extension Session {
  /// `order parse`: what a chat would become; nothing is kept.
  package func parseChat(_ path: String) throws(Failure) -> Answer {
    let reading = try readChat(path)
    return answer(try check(reading.drafts, at: nil, in: book()), of: reading)
  }

  /// `order paste`: the complete drafts are kept, in one step; the others are answered as questions.
  package func pasteChat(_ path: String, at text: OutsideText?) throws(Failure) -> Answer {
    let reading = try readChat(path)
    var drafts = check(reading.drafts, at: try optionally(text, orderMoment), in: try book())
    let ready = drafts.indices.filter { drafts[$0].isReady }
    if !ready.isEmpty {
      let changes = try commit(.all(ready.map { .add(drafts[$0].order) })).changes
      for (place, id) in zip(ready, changes.compactMap(\.order)) { drafts[place].kept = id }
    }
    var answer = answer(drafts, of: reading, isPaste: true)
    answer.complaints = complaints(about: drafts)
    answer.status = drafts.allSatisfy { $0.kept != nil } ? .done : .refused
    answer.sequence = try store().through
    return answer
  }

  private func readChat(_ path: String) throws(Failure) -> ChatReading {
    let file = try open(path)
    var bytes: [UInt8] = []
    while bytes.count <= ChatReading.byteLimit {
      let chunk = try file.next()
      if chunk.isEmpty { break }
      bytes += chunk
    }
    do throws(IntakeProblem) { return try ChatReading(bytes: bytes, shop: settings.shopName) } catch {
      var place = error
      place.line = 0
      throw .input(InputProblem(file: file.name, line: error.line > 0 ? error.line : nil, why: words.sentence(for: place)))
    }
  }

  /// Prices what has none, and asks the book about buyers and goods; each draft sees the ones before it as taken down.
  private func check(_ drafts: [ChatDraft], at moment: Moment?, in book: Book) -> [CheckedDraft] {
    guard !drafts.isEmpty else { return [] }
    let prices = PriceIndex(book)
    var scratch = book
    return drafts.map { draft in
      let draft = draft.priced(by: prices)
      var checked = CheckedDraft(draft: draft, order: draft.order(for: policy, at: moment), warnings: [])
      checked.warnings = warnings(takingDown: draft, in: scratch)
      if draft.isComplete {
        do throws(Refusal) {
          let changes = try scratch.decide(.add(checked.order), at: clock.now(), policy: policy).changes
          scratch.apply(changes)
        } catch { checked.refusal = error }
      }
      return checked
    }
  }

  private func warnings(takingDown draft: ChatDraft, in book: Book) -> [(warning: Warning, why: CleanText)] {
    let total = draft.total ?? OrderItem.total(of: draft.items)
    return book.warnings(takingDown: draft.items, total: total, of: draft.buyer, at: clock.now()).map { ($0, why($0)) }
  }
}

extension Session {
  private func answer(_ drafts: [CheckedDraft], of reading: ChatReading, isPaste: Bool = false) -> Answer {
    Answer(
      json: { [self] writer in
        writer.object {
          $0.key("drafts")
          $0.array(drafts) { $0.value($1, in: zone) }
          $0.key("questions")
          $0.array(questions(about: drafts)) { $0.value($1.field, why: $1.why, written: $1.written, draft: $1.place) }
          $0.key("ignored")
          $0.array(reading.ignored) { $0.value($1) }
          $0.put("unread", reading.unread)
          if isPaste { put(drafts.compactMap(\.kept), to: &$0) }
        }
      },
      text: { [self] writer in write(drafts, of: reading, isPaste: isPaste, to: &writer) })
  }

  private func put(_ kept: [OrderID], to writer: inout JSONWriter) {
    guard let book = try? book() else { return }
    writer.key("orders")
    writer.array(kept.compactMap(book.order)) { [self] in $0.value(sheet($1, in: book, at: clock.now())) }
  }

  /// What is to be asked of the drafts that were not kept; each with the draft's place from 1 on.
  func questions(about drafts: [CheckedDraft]) -> [(place: Int, field: CleanText, why: CleanText, written: CleanText?)] {
    drafts.enumerated().flatMap { index, checked in
      let asked = checked.draft.questions.map { (index + 1, $0.field.code, words.sentence(for: $0), $0.written) }
      return asked + (checked.refusal.map { [(index + 1, ChatField.total.code, words.sentence(for: $0), nil)] } ?? [])
    }
  }

  private func complaints(about drafts: [CheckedDraft]) -> [CleanText] {
    questions(about: drafts).map { question in
      let checked = drafts[question.place - 1]
      return "\(words.draft(question.place, checked.draft.name)): \(question.why)"
    }
  }
}
