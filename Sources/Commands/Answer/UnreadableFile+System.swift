import Orders
import Storage
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnreadableFile {
  /// By the system's number of an error, `errno`.
  package init(system number: Int32) {
    self =
      switch number {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .forbidden
      case EISDIR: .directory
      case ENODEV, ENXIO, EINVAL: .notAFile
      case EFBIG, EOVERFLOW: .tooLarge
      case EMFILE, ENFILE: .tooManyOpen
      case ELOOP: .loop
      case EIO: .broken
      case ENOSPC, EDQUOT: .noRoom
      default: .other
      }
  }
}

extension Words {
  /// Why a file that somebody named cannot be read, by `errno`; the system's own words for what seldom happens.
  package func whyUnreadable(system number: Int32) -> CleanText {
    let why = UnreadableFile(system: number)
    return why == .other ? StorageError.text(ofSystem: number) : sentence(for: why)
  }
}
