import Synchronization

/// Bytes that are added and never changed, in chunks that any thread may read.
///
/// A `Location` that was handed to another thread stays readable there, since a chunk never moves and bytes once written
/// stay as they are. A value: two copies of an arena may both grow, on any threads; whoever comes first has the chunk's rest.
package struct ByteArena: Sendable {
  /// Where appended bytes are; readable from any thread as long as it is held.
  package struct Location: Sendable {
    fileprivate let chunk: Chunk
    fileprivate let start: Int
    package let count: Int

    /// Lends the bytes.
    package func withBytes<Result, Failure: Error>(
      _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(chunk.memory)[start..<start + count]))
    }
  }

  fileprivate final class Chunk: @unchecked Sendable {
    let memory: UnsafeMutableRawBufferPointer
    /// How many bytes some copy of the arena has taken.
    private let taken = Atomic<Int>(0)

    init(_ size: Int) { memory = .allocate(byteCount: size, alignment: 8) }
    deinit { memory.deallocate() }

    /// Takes the next bytes for the copy that has seen all bytes before them; false for any other, or where none are left.
    func take(_ count: Int, after used: Int) -> Bool {
      guard used + count <= memory.count else { return false }
      return taken.compareExchange(expected: used, desired: used + count, ordering: .acquiringAndReleasing).exchanged
    }
  }

  private static let sizes = (smallest: 1 << 12, largest: 1 << 18)
  private var chunk: Chunk?
  private var used = 0

  package init() {}

  package mutating func append(_ bytes: [UInt8]) -> Location {
    let target = room(for: bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: target.memory[used...]).copyBytes(from: bytes)
    defer { used += bytes.count }
    return Location(chunk: target, start: used, count: bytes.count)
  }

  private mutating func room(for count: Int) -> Chunk {
    if let chunk, chunk.take(count, after: used) { return chunk }
    // A chunk that another copy has gone on with is left half empty: a decision tried out on a copy must not cost much.
    let isFull = chunk.map { used + count > $0.memory.count } ?? false
    let size = isFull ? min(Self.sizes.largest, (chunk?.memory.count ?? 0) * 2) : Self.sizes.smallest
    let fresh = Chunk(max(size, count))
    _ = fresh.take(count, after: 0)
    (chunk, used) = (fresh, 0)
    return fresh
  }
}
