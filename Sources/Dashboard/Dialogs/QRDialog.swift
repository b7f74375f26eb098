import Orders
import QRCodes
import Screen
import Words

/// The wa.me link as a QR code in half blocks, over all of the body: with the text where that fits, else the chat alone, else
/// how much room it needs.
struct QRDialog {
  let preview: MessagePreview

  /// The light modules around a code: the standard asks for four, phones are content with two.
  private static let margins = [4, 3, 2]

  func draw(on frame: inout Frame, in body: Rectangle) {
    frame.canvas.lay(.backdrop, over: frame.canvas.bounds)
    frame.canvas.fill(body, role: .dialog)
    guard let phone = frame.model.phone(of: preview) else {
      return frame.drawCentred([frame.words.noPhoneCopyOnly], in: body)
    }
    guard let whole = QRCode(WhatsAppLink(to: phone, preview.text)) else {
      return drawChat(phone, needed: nil, on: &frame, in: body)
    }
    guard let margin = Self.margin(of: whole, in: body) else {
      return drawChat(phone, needed: Self.size(of: whole, margin: 2), on: &frame, in: body)
    }
    Self.draw(whole, margin: margin, on: &frame.canvas, in: body)
  }

  /// The chat without the text, and what is missing for it.
  private func drawChat(_ phone: PhoneKey, needed: Size?, on frame: inout Frame, in body: Rectangle) {
    guard let chat = QRCode(WhatsAppLink(to: phone)) else { return }
    let size = frame.canvas.size
    let missing = needed.map { Size(rows: $0.rows + size.rows - body.rows, columns: $0.columns + size.columns - body.columns) }
    let sentence = frame.words.qrOfChat(needed: missing.map { "\($0.columns)×\($0.rows)" })
    let lines = sentence.broken(to: max(8, body.columns - 2))
    let (above, below) = body.split(top: max(0, body.rows - lines.count))
    if let margin = Self.margin(of: chat, in: above) {
      Self.draw(chat, margin: margin, on: &frame.canvas, in: above)
      for (row, line) in lines.enumerated() {
        frame.canvas.draw(
          line, at: Position(row: below.row + row, column: below.column), role: .orderParked, width: below.columns,
          alignment: .centre)
      }
    } else {
      let least = Self.size(of: chat, margin: 2)
      let rows = least.rows + lines.count + size.rows - body.rows
      let columns = least.columns + size.columns - body.columns
      frame.drawCentred([frame.words.qrNeedsRoom("\(columns)×\(rows)")], in: body)
    }
  }

  private static func margin(of code: QRCode, in area: Rectangle) -> Int? {
    margins.first { margin in
      let size = size(of: code, margin: margin)
      return size.rows <= area.rows && size.columns <= area.columns
    }
  }

  private static func size(of code: QRCode, margin: Int) -> Size {
    let side = code.side + 2 * margin
    return Size(rows: (side + 1) / 2, columns: side)
  }

  /// Two modules in a cell, one above the other.
  private static func draw(_ code: QRCode, margin: Int, on canvas: inout Canvas, in area: Rectangle) {
    let place = area.centred(size(of: code, margin: margin))
    for row in 0..<place.rows {
      var line = CleanText.empty
      for column in 0..<place.columns {
        let upper = code.isDark(row: row * 2 - margin, column: column - margin)
        let lower = code.isDark(row: row * 2 + 1 - margin, column: column - margin)
        line = line + (upper ? lower ? "█" : "▀" : lower ? "▄" : " ")
      }
      canvas.draw(line, at: Position(row: place.row + row, column: place.column), role: .qr)
    }
  }
}
