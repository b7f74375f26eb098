import App
import Dashboard
import Orders
import Screen
import Testing

/// Pastes through the real loop: what is pasted is data, whichever way it comes in.
@Suite struct PastingLoopTests {
  private static let chat =
    "Halo kak, mau pesan ya\nNama: Kartika Dewi\nHP: 0821-4455-6677\nPesanan: Jilbab Pashmina (mocca) x3\nTotal: 135rb\nqxpu"

  /// What a terminal sends, through the decoder that reads it.
  private func send(_ bytes: String, to dashboard: HeadlessDashboard) {
    var decoder = KeyDecoder()
    // In reads of 50 bytes, as a slow line has it.
    let all = Array(bytes.utf8)
    for start in stride(from: 0, to: all.count, by: 50) {
      for key in decoder.feed(Array(all[start..<min(start + 50, all.count)])) { dashboard.glass.events.append(.key(key)) }
      dashboard.settle()
    }
  }

  @Test func aBracketedPasteBecomesAnOrder() {
    let dashboard = HeadlessDashboard()
    let before = dashboard.model.book.orderCount
    dashboard.press("N")
    send("\u{1B}[200~\(Self.chat)\u{1B}[201~", to: dashboard)
    #expect(dashboard.screen.contains("Kartika Dewi") && dashboard.screen.contains("Rp135.000"))
    #expect(dashboard.model.book.orderCount == before)
    dashboard.press("<Enter>")
    #expect(dashboard.model.book.orderCount == before + 1)
    #expect((try? dashboard.journal.newest()) == 1)
    dashboard.press("u")
    #expect(dashboard.model.book.orderCount == before)
  }

  @Test func aBurstBecomesAnOrder() {
    let dashboard = HeadlessDashboard()
    let before = dashboard.model.book.orderCount
    dashboard.press("N")
    dashboard.glass.events.append(.key(.burst(OutsideText(Self.chat))))
    dashboard.settle()
    dashboard.press("<C-s>")
    #expect(dashboard.model.book.orderCount == before + 1)
  }

  @Test(arguments: [true, false])
  func outsideOfAFieldNothingHappens(_ isBracketed: Bool) {
    let dashboard = HeadlessDashboard()
    let orders = dashboard.model.book.open
    if isBracketed {
      send("\u{1B}[200~\(Self.chat)\u{1B}[201~", to: dashboard)
    } else {
      var decoder = KeyDecoder()
      for key in decoder.feed(Array(Self.chat.map { $0 == "\n" ? "\r" : $0 }.map(String.init).joined().utf8)) {
        dashboard.glass.events.append(.key(key))
      }
      dashboard.settle()
    }
    #expect(dashboard.model.book.open == orders && dashboard.model.overlays.isEmpty && (try? dashboard.journal.newest()) == 0)
    #expect(dashboard.screen.contains("tekan N dulu"))
  }
}
