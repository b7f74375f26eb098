import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StorageError {
  /// The error that `errno` tells of, after `operation` (a system call's name) on `path`.
  package init(system number: Int32, _ operation: CleanText, path: String, place: CleanText = .empty) {
    let text: CleanText = "\(operation): \(Self.text(ofSystem: number))"
    self.init(Kind(system: number), path: OutsideText(path).cleaned, place: place, cause: text)
  }

  /// Something stored at `path` is not what was written there.
  static func damage(_ path: String, at place: CleanText, _ cause: CleanText) -> StorageError {
    StorageError(.damaged, path: OutsideText(path).cleaned, place: place, cause: cause)
  }

  /// The system's own words for an error number.
  package static func text(ofSystem number: Int32) -> CleanText {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(Int(number))" }
    return OutsideText(utf8: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }).cleaned
  }
}

extension StorageError.Kind {
  init(system number: Int32) {
    self =
      switch number {
      case ENOSPC: .diskFull
      case EDQUOT, EFBIG: .quota
      case EROFS: .readOnly
      case EACCES, EPERM: .permission
      case EIO: .inputOutput
      case EMFILE, ENFILE, ENOMEM: .exhausted
      case EBUSY, EAGAIN: .busy
      case ENOENT, ESTALE: .missing
      case ELOOP, ENOTDIR, EISDIR: .unexpectedFile
      default: .other
      }
  }
}
