import Foundation
import Testing

@testable import Orders

@Suite struct WhatsAppLinkTests {
  private func link(_ text: String) throws -> String {
    let phone = try #require(PhoneReading("0812-3456-7890").key)
    return WhatsAppLink(to: phone, MessageText(OutsideText(text))).string
  }

  @Test(arguments: [
    ("Halo Kak", "Halo%20Kak"), ("a\nb", "a%0Ab"), ("#142 & 50%", "%23142%20%26%2050%25"), ("🙏", "%F0%9F%99%8F"),
    ("Rp185.123", "Rp185.123"), ("é+=?/", "%C3%A9%2B%3D%3F%2F"),
  ])
  func encodesAsUTF8(_ text: String, _ encoded: String) throws {
    #expect(try link(text) == "https://wa.me/6281234567890?text=" + encoded)
  }

  /// What a stranger calls himself must not end the text, add a parameter, or reach a shell or a terminal.
  @Test(arguments: ["x&phone=628999", "a b#c", "'; rm -rf ~; '", "\u{1B}]52;c;aGk=\u{7}", "$(id)`id`", "%0A%26", "\u{202E}txt"])
  func aHostileNameDoesNoHarm(_ name: String) throws {
    let link = try link("Halo \(name)!")
    #expect(link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"'\"`$;&#\\".utf8.contains($0) })
    let parts = try #require(URLComponents(string: link))
    #expect(parts.queryItems?.map(\.name) == ["text"] && parts.path == "/6281234567890")
    #expect(parts.queryItems?.first?.value == "Halo \(OutsideText(name).cleaned.string)!")
  }

  @Test func aForeignNumberKeepsItsDigits() throws {
    let phone = try #require(PhoneReading("+852 5123 4567").key)
    #expect(WhatsAppLink(to: phone).string == "https://wa.me/85251234567")
  }
}
