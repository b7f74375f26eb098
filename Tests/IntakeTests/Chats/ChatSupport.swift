import Foundation
import Intake
import Orders

/// Reads a chat of a few lines.
func chat(_ text: String, shop: CleanText? = nil) -> ChatReading { ChatReading(OutsideText(text), shop: shop) }

/// The bytes of a sample chat.
func sampleChat(_ name: String) throws -> [UInt8] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Samples/chats/\(name).txt")
  return [UInt8](try Data(contentsOf: file))
}

extension ChatReading {
  /// The fields that are asked for, of every draft.
  var asked: [ChatField] { drafts.flatMap(\.questions).map(\.field) }
}

extension ChatDraft {
  /// `2× Gamis Alya (L navy) @185000`, item by item.
  var written: [String] {
    items.map { item in
      let variant = item.variant.map { " (\($0.string))" } ?? ""
      let price = item.price.map { " @\($0.amount)" } ?? ""
      return "\(item.quantity)× \(item.name.string)\(variant)\(price)"
    }
  }
}
