/// Why a file that somebody named cannot be read at all.
package enum UnreadableFile: Hashable, Sendable {
  case missing, forbidden, directory, notAFile, tooLarge, tooManyOpen, loop, broken, noRoom
  /// The system's own words stand beside it.
  case other
}
