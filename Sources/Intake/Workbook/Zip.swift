import CWorkbook

/// The files within a zip, unpacked piece by piece and never beyond what is sound.
struct Zip: ~Copyable {
  private static let entryLimit: Int64 = 10_000

  private let archive: OpaquePointer

  /// Whether workbooks can be read at all: what is in the zip is XML.
  private static var hasLibraries: Bool { lazy_zip_is_there() != 0 && lazy_expat_is_there() != 0 }

  /// Opens one that lies in memory.
  init(_ bytes: [UInt8], hasLibraries: Bool = Zip.hasLibraries) throws(TableFileFault) {
    guard hasLibraries else { throw .noZipLibrary }
    // libzip frees the copy with the archive.
    guard let copy = malloc(max(1, bytes.count)) else { throw .brokenWorkbook }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = lazy_zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      throw .brokenWorkbook
    }
    try self.init(source)
  }

  /// Opens one that stays on the disk.
  init(_ file: SeekableFile) throws(TableFileFault) {
    guard Self.hasLibraries else { throw .noZipLibrary }
    guard let source = lazy_zip_source_descriptor_create(file.descriptor, Int64(file.size)) else { throw .brokenWorkbook }
    try self.init(source)
  }

  private init(_ source: OpaquePointer) throws(TableFileFault) {
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

  /// Begins to unpack a file of it, which has to be let go before the zip is.
  func file(_ name: String) throws(TableFileFault) -> ZippedFile {
    guard let index = index(of: name) else { throw .brokenWorkbook }
    let sizes = try sizes(index)
    guard let file = lazy_zip_fopen_index(archive, index, 0) else { throw .brokenWorkbook }
    return ZippedFile(file, packed: sizes.packed)
  }

  /// How many bytes a file says that it unpacks to, which need not be true; none for one that is not there.
  func unpackedSize(of name: String) -> Int { index(of: name).flatMap { try? sizes($0).unpacked } ?? 0 }

  private func index(of name: String) -> UInt64? {
    let index = lazy_zip_name_locate(archive, name, ZIP_FL_NOCASE)
    return index >= 0 ? UInt64(index) : nil
  }

  private func sizes(_ index: UInt64) throws(TableFileFault) -> (packed: Int, unpacked: Int) {
    var status = zip_stat_t()
    lazy_zip_stat_init(&status)
    guard lazy_zip_stat_index(archive, index, 0, &status) == 0 else { throw .brokenWorkbook }
    guard status.encryption_method == ZIP_EM_NONE else { throw .lockedWorkbook }
    return (Int(clamping: status.comp_size), Int(clamping: status.size))
  }
}
