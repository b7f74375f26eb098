import Orders
import Screen
import Testing

@Suite struct TerminalNotificationTests {
  @Test(
    arguments: [
      ([:], nil), (["TERM": "xterm-256color"], nil), (["TERM_PROGRAM": "Apple_Terminal"], nil), (["TERM_PROGRAM": "vscode"], nil),
      (["TERM_PROGRAM": "iTerm.app"], .osc9), (["TERM_PROGRAM": "ghostty"], .osc777), (["TERM_PROGRAM": "WezTerm"], .osc777),
      (["KITTY_WINDOW_ID": "1"], .osc777), (["KONSOLE_VERSION": "230804"], .osc777),
      (["KITTY_WINDOW_ID": "1", "TMUX": "/tmp/tmux-0/default,1,0"], nil), (["TERM_PROGRAM": "iTerm.app", "STY": "1.x"], nil),
    ] as [([String: String], TerminalNotification?)])
  func onlyTerminalsKnownToShowThemGetThem(_ environment: [String: String], _ way: TerminalNotification?) {
    #expect(TerminalNotification { environment[$0] } == way)
  }

  @Test func theTextCannotEndOrSplitTheSequence() {
    let hostile = OutsideText("#1 a;b\u{07}\u{1B}]0;x\u{1B}\\").cleaned
    for (way, start) in [(TerminalNotification.osc9, "\u{1B}]9;"), (.osc777, "\u{1B}]777;notify;Tenggat;")] {
      let sequence = way.sequence(hostile)
      #expect(sequence.hasPrefix(start) && sequence.hasSuffix("\u{07}"))
      let body = sequence.dropFirst(start.count).dropLast()
      #expect(!body.contains(";") && body.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }
}
