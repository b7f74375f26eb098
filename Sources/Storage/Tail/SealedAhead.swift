/// The sealed records of a commit's entries, in blocks: those of a long import are sealed a block ahead on a thread of their own,
/// while the block before is written on another core.
final class SealedAhead<Entries: JournalEntries>: @unchecked Sendable {
  private let entries: Entries
  // The worker's from its start to its end, else the caller's: never touched by two threads at once.
  private var sealing: TailSealing
  private var sealed = 0
  private var ahead: [UInt8]?
  private var worker: Worker?

  /// The entries of a block; a commit of no more is sealed without a thread.
  private static var blockSize: Int { 500 }

  /// Begins to seal; `sealing` has sealed nothing yet.
  init(_ entries: Entries, _ sealing: consuming TailSealing) {
    self.entries = entries
    self.sealing = sealing
    begin()
  }

  /// The records of the next block; nil after the last.
  func next() -> [UInt8]? {
    finish()
    let block = ahead
    begin()
    return block
  }

  /// Waits until nothing is sealed any more.
  func finish() {
    worker?.join()
    worker = nil
  }

  private func begin() {
    ahead = nil
    guard sealed < entries.count else { return }
    if entries.count > Self.blockSize { worker = Worker { [self] in ahead = seal() } }
    if worker == nil { ahead = seal() }
  }

  private func seal() -> [UInt8] {
    let block = sealed..<min(sealed + Self.blockSize, entries.count)
    for (index, salt) in zip(block, Identifier.random(count: block.count)) { sealing.append(entries[index], salt: salt) }
    sealed = block.upperBound
    return sealing.take()
  }
}
