import CWorkbook

/// The files within a zip that is in memory, unpacked piece by piece and never beyond what is sound.
struct Zip: ~Copyable {
  /// The most bytes that a file of it may unpack to.
  static let unpackedLimit = 1 << 30
  /// From so many bytes on, unpacking to many times the packed size is a bomb: XML of spreadsheets packs to a tenth, seldom to
  /// a hundredth.
  private static let suspectFrom = 32 << 20
  private static let ratioLimit = 300
  private static let entryLimit: Int64 = 10_000
  private static let chunk = 1 << 16

  private let archive: OpaquePointer

  /// Opens it for as long as `body` runs; throws `noZipLibrary` where libzip is missing, which is loaded only now.
  static func open(
    _ bytes: [UInt8], hasLibrary: Bool = lazy_zip_is_there() != 0, _ body: (borrowing Zip) throws(TableFileFault) -> Void
  ) throws(TableFileFault) {
    guard hasLibrary else { throw .noZipLibrary }
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(TableFileFault) in
        let zip = try Zip(buffer)
        try body(zip)
      }
    }
    try result.get()
  }

  private init(_ bytes: UnsafeRawBufferPointer) throws(TableFileFault) {
    let made = lazy_zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil)
    guard let source = made else { throw .brokenWorkbook }
    guard let archive = lazy_zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
      lazy_zip_source_free(source)
      throw .brokenWorkbook
    }
    guard lazy_zip_get_num_entries(archive, 0) <= Self.entryLimit else {
      lazy_zip_discard(archive)
      throw .hostileWorkbook
    }
    self.archive = archive
  }

  deinit { lazy_zip_discard(archive) }

  /// Whether there is a file of this name, in any case.
  func has(_ name: String) -> Bool { index(of: name) != nil }

  /// Unpacks a file of it, piece by piece, until `body` answers false. Throws `brokenWorkbook` where it is cut off or damaged.
  func forEachChunk(
    of name: String, _ body: (UnsafeRawBufferPointer) throws(TableFileFault) -> Bool
  ) throws(TableFileFault) {
    guard let index = index(of: name) else { throw .brokenWorkbook }
    let packed = try packedSize(index)
    guard let file = lazy_zip_fopen_index(archive, index, 0) else { throw .brokenWorkbook }
    defer { lazy_zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    guard let start = buffer.baseAddress else { return }
    var unpacked = 0
    while true {
      let count = Int(lazy_zip_fread(file, start, UInt64(Self.chunk)))
      guard count >= 0 else { throw .brokenWorkbook }
      guard count > 0 else { return }
      unpacked += count
      let isSuspect = unpacked > Self.suspectFrom && unpacked / Self.ratioLimit > packed
      guard unpacked <= Self.unpackedLimit, !isSuspect else { throw .workbookBomb }
      guard try body(UnsafeRawBufferPointer(start: start, count: count)) else { return }
    }
  }

  private func index(of name: String) -> UInt64? {
    let index = lazy_zip_name_locate(archive, name, ZIP_FL_NOCASE)
    return index >= 0 ? UInt64(index) : nil
  }

  private func packedSize(_ index: UInt64) throws(TableFileFault) -> Int {
    var status = zip_stat_t()
    lazy_zip_stat_init(&status)
    guard lazy_zip_stat_index(archive, index, 0, &status) == 0 else { throw .brokenWorkbook }
    guard status.encryption_method == ZIP_EM_NONE else { throw .lockedWorkbook }
    return Int(clamping: status.comp_size)
  }
}
