import Intake
import Orders

/// A file read twice: looked through, then handed on in parts.
extension CheckedFile {
  /// Looks a whole file through, from its beginning as often as its reader learns too late what it should have known. Of what
  /// is read, see the initializer.
  package static func checking(
    _ source: borrowing ChunkReader, _ reader: any RecordReading<Record>, isSeen: Bool, progress: (Int, Int) -> Bool,
    look: (Record) -> Void
  ) throws(Failure) -> CheckedFile {
    var next: (any RecordReading<Record>)? = reader
    while true {
      let file = try CheckedFile(source, next ?? reader, isSeen: isSeen, progress: progress, look: look)
      next = file.rereading
      if next == nil { return file }
      source.rewind()
    }
  }

  /// Reads the file a second time if its rows were not kept in mind, and hands them on in parts, and whether it is the last,
  /// until `body` answers false.
  package func inParts(
    of source: borrowing ChunkReader, _ body: ([Record], Bool) throws(Failure) -> Bool
  ) throws(Failure) {
    if let records {
      _ = try body(records, true)
      return
    }
    source.rewind()
    let parts = PartsAhead(of: source.lent, reader)
    defer { parts.finish() }
    while true {
      let part = try parts.next()
      if try !body(part.records, part.isLast) || part.isLast { return }
    }
  }

  /// What taking its good rows into a book would come to, part by part, and whether it is the last, until `body` answers false.
  package func rehearse<Target: ImportTarget>(
    _ source: borrowing ChunkReader, as target: inout Target, on book: Book, at now: Moment, policy: Policy,
    _ body: (Decision, Bool) -> Bool
  ) throws(Failure) where Target.Record == Record {
    var book = book
    try inParts(of: source) { (records, isLast) throws(Failure) in
      do throws(Refusal) {
        let decision = try target.decide(records, on: book, at: now, policy: policy)
        book.apply(decision.changes)
        target.follow(decision.changes, of: book)
        return body(decision, isLast)
      } catch { throw .refused(error) }
    }
  }
}
