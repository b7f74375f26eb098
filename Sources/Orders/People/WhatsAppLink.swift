/// A link that opens a chat with its text as a draft: opening never sends (domain.md §4).
package struct WhatsAppLink: Hashable, Sendable {
  /// Without a text if nil.
  package init(to phone: PhoneKey, _ text: MessageText? = nil) {
    let address = "https://wa.me/" + phone.digits
    string = text.map { "\(address)?text=\(Self.encoded($0.string))" } ?? address
  }

  /// Printable ASCII: nothing that a terminal, a shell or an address bar could take for something else.
  package let string: String

  /// RFC 3986: what is not unreserved is written as the bytes of its UTF-8.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}

extension WhatsAppLink: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: string) }
}
