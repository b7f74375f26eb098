/// A file that is read from any place, whoever else reads it; lent for as long as its owner keeps it open.
package struct SeekableFile: Sendable {
  let descriptor: Int32
  /// How many bytes it has.
  let size: Int

  package init(descriptor: Int32, size: Int) { (self.descriptor, self.size) = (descriptor, size) }
}
