/// One change on its way into the journal, as bytes that the journal does not understand.
package struct JournalEntry: Hashable, Sendable {
  /// What kind of change it is; the caller's small number.
  package let kind: UInt16
  /// The change itself, about one person at most.
  package let body: [UInt8]

  package init(kind: UInt16, body: [UInt8]) {
    self.kind = kind
    self.body = body
  }
}

/// The entries of one commit, counted from 0 on; each may be made only when it is asked for, on any thread.
package protocol JournalEntries: Sendable {
  var count: Int { get }
  subscript(index: Int) -> JournalEntry { get }
}

extension [JournalEntry]: JournalEntries {}
