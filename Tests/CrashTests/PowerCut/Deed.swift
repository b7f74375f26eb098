import Foundation

/// One thing that a program did to the files of its directory, or an answer that it gave, as libFaults recorded it.
struct Deed {
  enum What {
    case write(offset: Int, [UInt8])
    case cut(to: Int)
    case sync
    /// A file comes to be if it is not there; emptied too if `empties`.
    case make(empties: Bool)
    case makeDirectory
    case rename(to: String)
    case link(as: String)
    case remove
    case answer(String)
  }

  let what: What
  /// The file or directory, its path from the test's own directory on.
  let path: String

  /// Reads a record; paths lose the beginning `root`.
  static func all(in record: Data, root: String) -> [Deed] {
    var deeds: [Deed] = []
    var rest = record[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ", maxSplits: 3).map(String.init)
      let count = Int(words[2])!
      let bytes = [UInt8](rest[(end + 1)..<(end + 1 + count)])
      rest = rest[(end + 1 + count)...]
      deeds.append(Deed(words, bytes, root))
    }
    return deeds
  }

  private init(_ words: [String], _ bytes: [UInt8], _ root: String) {
    func inside(_ path: String) -> String {
      path == root ? "/" : path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }
    let number = Int(words[1])!
    path = inside(words[3])
    let text = String(decoding: bytes, as: UTF8.self)
    what =
      switch words[0] {
      case "W": .write(offset: number, bytes)
      case "T": .cut(to: number)
      case "S": .sync
      case "C": .make(empties: false)
      case "O": .make(empties: true)
      case "D": .makeDirectory
      case "R": .rename(to: inside(text))
      case "L": .link(as: inside(text))
      case "U": .remove
      default: .answer(text)
      }
  }
}

extension Deed: CustomStringConvertible {
  var description: String {
    if case .write(let offset, let bytes) = what { return "\(path) write \(bytes.count) at \(offset)" }
    return "\(path) \(what)"
  }
}
