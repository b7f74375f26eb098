import CWorkbook

/// A file of a zip while it is unpacked, never beyond what is sound.
struct ZippedFile: ~Copyable {
  /// The most bytes that a file of it may unpack to.
  static let unpackedLimit = 1 << 30
  /// From so many bytes on, unpacking to many times the packed size is a bomb: XML of spreadsheets packs to a tenth, seldom to
  /// a hundredth.
  private static let suspectFrom = 32 << 20
  private static let ratioLimit = 300
  private static let chunk = 1 << 16

  private let file: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private let packed: Int
  /// How many bytes were unpacked so far.
  private(set) var unpacked = 0

  init(_ file: OpaquePointer, packed: Int) {
    (self.file, self.packed) = (file, packed)
    buffer = .allocate(byteCount: Self.chunk, alignment: 16)
  }

  deinit {
    lazy_zip_fclose(file)
    buffer.deallocate()
  }

  /// The next bytes, valid until more are asked for; none at the end. Throws `brokenWorkbook` where it is cut off or damaged.
  mutating func next() throws(TableFileFault) -> UnsafeRawBufferPointer {
    guard let start = buffer.baseAddress else { throw .brokenWorkbook }
    let count = Int(lazy_zip_fread(file, start, UInt64(Self.chunk)))
    guard count >= 0 else { throw .brokenWorkbook }
    unpacked += count
    let isSuspect = unpacked > Self.suspectFrom && unpacked / Self.ratioLimit > packed
    guard unpacked <= Self.unpackedLimit, !isSuspect else { throw .workbookBomb }
    return UnsafeRawBufferPointer(start: start, count: count)
  }
}
