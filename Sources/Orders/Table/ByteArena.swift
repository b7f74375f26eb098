/// Bytes that are added and never changed, in chunks that any thread may read.
///
/// Only its owner appends; a `Location` that the owner handed to another thread stays readable there, since a chunk never
/// moves and bytes once written stay as they are.
package struct ByteArena: Sendable {
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
    init(_ size: Int) { memory = .allocate(byteCount: size, alignment: 8) }
    deinit { memory.deallocate() }
  }

  private static let chunkSize = 1 << 18
  private var chunk: Chunk?
  private var used = 0

  package init() {}

  package mutating func append(_ bytes: [UInt8]) -> Location {
    if chunk.map({ used + bytes.count > $0.memory.count }) ?? true {
      chunk = Chunk(max(Self.chunkSize, bytes.count))
      used = 0
    }
    let target = chunk.unsafelyUnwrapped
    UnsafeMutableRawBufferPointer(rebasing: target.memory[used...]).copyBytes(from: bytes)
    defer { used += bytes.count }
    return Location(chunk: target, start: used, count: bytes.count)
  }
}
