import Orders
import Settings
import Storage
import Words

extension Session {
  /// `blacklist share`: blocked entries in force as fingerprints, with why and until when; off until `privacy.share_key` names a
  /// secret file.
  ///
  /// The file, permanent: a line `tenggat shared 1`, then one line an entry, sorted:
  /// ```
  /// 5f1d…32 digits unpaid 2027-05-19
  /// ```
  package func shareEntries(to path: String) throws(Failure) -> Answer {
    let hash = try sharingHash()
    let (book, now) = (try book(), clock.now())
    var lines: [String] = []
    book.forEachEntry { entry in
      guard let shared = entry.shared(at: now, policy: policy) else { return }
      lines.append("\(hash.fingerprint(of: entry.key.text.string)) \(shared.why.rawValue) \(shared.until.clean.string)\n")
    }
    // By fingerprint: the order of the list says nothing.
    lines.sort()
    let (count, text) = (lines.count, "tenggat shared 1\n" + lines.joined())
    try NewFile(path).write { $0.write(text.utf8) }
    let clean = OutsideText(path).cleaned
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("path", clean)
          $0.put("entries", count)
        }
      },
      text: { [words] in
        $0.line(words.shared(count, to: clean))
        $0.line(words.limitsOfSharing)
      })
    answer.sequence = try store().through
    return answer
  }

  /// The secret's file is beside the configuration unless its path is whole; it must be for its owner alone.
  private func sharingHash() throws(Failure) -> KeyedHash {
    guard let name = settings.privacy.shareKey?.string else { throw .usage(.sharingOff) }
    let configuration = settings.path.string
    let directory = configuration.lastIndex(of: "/").map { String(configuration[..<$0]) } ?? "."
    let path = name.hasPrefix("/") ? name : directory + "/" + name
    let bytes = try Failure.storage { () throws(StorageError) in try SecretFile.read(path) }
    guard let hash = KeyedHash(secret: bytes) else { throw .usage(.secretTooShort(OutsideText(path).cleaned)) }
    return hash
  }
}
