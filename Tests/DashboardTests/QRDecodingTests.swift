import ChildPrograms
import Foundation
import Orders
import Screen
import Testing

@testable import Dashboard

/// The code on the screen is read back as a phone reads it, by zbar.
@Suite struct QRDecodingTests {
  /// The code's cells as a picture: eight pixels a module, light around, as every theme shows it.
  private func picture(_ canvas: Canvas) -> [UInt8] {
    let scale = 4
    let (rows, columns) = (canvas.size.rows * 2, canvas.size.columns)
    var pixels: [UInt8] = Array("P5 \(columns * scale) \(rows * scale) 255\n".utf8)
    for row in 0..<rows {
      let line = (0..<columns).flatMap { column -> [UInt8] in
        [UInt8](repeating: isDark(canvas[row / 2, column], isUpper: row % 2 == 0) ? 0 : 255, count: scale)
      }
      for _ in 0..<scale { pixels += line }
    }
    return pixels
  }

  private func isDark(_ cell: Cell, isUpper: Bool) -> Bool {
    guard cell.role == Role.qr.index else { return false }
    switch Unicode.Scalar(cell.code) {
    case "█": return true
    case "▀": return isUpper
    case "▄": return !isUpper
    default: return false
    }
  }

  private func decoded(_ canvas: Canvas) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString).pgm")
    try Data(picture(canvas)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let read = try ChildProgram.run("/usr/bin/env", ["zbarimg", "--quiet", "--raw", file.path])
    return read.output.trimmingCharacters(in: .newlines)
  }

  private func model(_ columns: Int, _ rows: Int) -> Model {
    var model = SampleShop.model(columns, rows)
    model.orders.selection = 142
    for key in Key.sequence("rc") ?? [] { _ = update(&model, .pressed(key)) }
    return model
  }

  @Test func theWholeTextWhereThereIsRoom() throws {
    let model = model(120, 50)
    guard case .message(let preview)? = model.overlays.last else {
      Issue.record("no preview")
      return
    }
    let link = WhatsAppLink(to: try #require(PhoneReading("0812-3456-7890").key), preview.text)
    #expect(try decoded(view(model)) == link.string)
    #expect(URLComponents(string: link.string)?.queryItems?.first?.value == preview.text.string)
  }

  @Test func theChatAloneWhereThereIsLess() throws {
    let model = model(80, 24)
    #expect(try decoded(view(model)) == "https://wa.me/6281234567890")
    #expect(view(model).rows.joined().contains("QR ini membuka chatnya saja"))
  }

  @Test func whereThereIsNoneItSaysHowMuchItNeeds() {
    let rows = view(model(40, 12)).rows.joined()
    #expect(rows.contains("QR perlu layar"))
  }
}
