import Foundation
import Orders
import Testing

@testable import Commands

@Suite struct ShellWordsTests {
  @Test(
    arguments: [
      ("", []), ("  \t ", []), ("# note", []), ("a b", ["a", "b"]), ("a  'b c'", ["a", "b c"]), ("''", [""]),
      (#""a \"b\" \\ \x""#, [#"a "b" \ \x"#]), (#"a\ b \'c"#, ["a b", "'c"]), (#"'a\b'"#, [#"a\b"#]), ("a'b'\"c\"", ["abc"]),
      ("$HOME * `x` ~", ["$HOME", "*", "`x`", "~"]), ("a #b", ["a", "#b"]), ("x\r", ["x"]), (#""\$ \`""#, ["$ `"]),
    ] as [(String, [String])])
  func wordsAreSplitAsAShellDoes(line: String, expected: [String]) throws {
    #expect(try ShellWords.split(line) == expected)
  }

  @Test(arguments: ["'a", "\"a", "a\\", "\"a\\"])
  func openQuotesAreRefused(line: String) {
    #expect(throws: ShellWords.UnterminatedQuote.self) { try ShellWords.split(line) }
  }
}

@Suite struct BatchTests {
  /// Runs lines over a shop; a line is `add NAME`, `claim ID` or `show ID`.
  private func run(_ lines: String, _ shop: Shop, before: @escaping (String) throws -> Void = { _ in }) throws -> (
    answers: [String], status: Commands.ExitStatus
  ) {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try pipe.fileHandleForWriting.close()
    let reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, name: "test")
    var status = Commands.ExitStatus.done
    var problem: (any Error)?
    let text = collect { output in
      let batch = Batch(shop.session, output: output) { (words, session) throws(Failure) in
        do { try before(words[1]) } catch { problem = error }
        switch words[0] {
        case "claim": return try session.claimOrder(OutsideText(words[1]))
        case "show": return try session.showOrder(OutsideText(words[1]))
        default:
          var fields = OrderFields()
          (fields.name, fields.items) = (OutsideText(words[1]), ["A @1000"])
          return try session.addOrder(fields)
        }
      }
      do { status = try batch.run(reader) } catch { problem = error }
    }
    if let problem { throw problem }
    return (text.split(separator: "\n").map(String.init), status)
  }

  @Test func everyLineHasItsAnswerInOrder() throws {
    let (answers, status) = try run("add 'B C'\n\nclaim 9\nclaim 1\nclaim 'x\nclaim 1", try Shop())
    #expect(answers.count == 5)
    #expect(answers[0].hasPrefix(#"{"ok":true,"seq":1,"result":{"id":1,"state":"pending","buyer":{"name":"B C""#))
    #expect(answers[1] == #"{"ok":false,"error":{"code":"unknown-order","message":"there is no order #9"}}"#)
    #expect(answers[2].hasPrefix(#"{"ok":true,"seq":2,"result":{"id":1"#))
    #expect(answers[3] == #"{"ok":false,"error":{"code":"unterminated-quote","message":"a quote is not closed"}}"#)
    #expect(answers[4].hasPrefix(#"{"ok":false,"error":{"code":"already-claimed""#))
    #expect(status == .refused)
  }

  @Test func theFirstFailureDecidesTheCode() throws {
    #expect(try run("claim 'x\nclaim 9\n", try Shop()).status == .usage)
    #expect(try run("add A\n", try Shop()).status == .done)
  }

  @Test func whatOthersWroteIsReadBetweenLines() throws {
    let shop = try Shop()
    try shop.add()
    let other = try shop.another(at: "2026-11-20T11:00:00+07:00")
    _ = try shop.session.book()
    _ = try other.session.claimOrder("1")
    let (answers, _) = try run("show 1\n", shop)
    #expect(answers[0].contains(#""claimedAt":"2026-11-20T11:00:00+07:00""#))
  }

  /// Else a chat or a file would swallow the lines that follow.
  @Test func theBatchsOwnLinesAreNoFile() throws {
    let shop = try Shop()
    shop.session.isInputTaken = true
    let taken: (String, Commands.ExitStatus) = ("input-is-batch", .usage)
    #expect(failure { try shop.session.parseChat("-") }! == taken)
    #expect(failure { try shop.session.pasteChat("-", at: nil) }! == taken)
    #expect(failure { try shop.session.importOrders("-", isRehearsal: true) }! == taken)
    #expect(failure { try shop.session.importOrders("-", as: "own", isRehearsal: true) }! == taken)
    #expect(failure { try shop.session.importEntries("-") }! == taken)
    #expect(
      failure { try shop.session.importStatement("-", account: "BCA", as: nil, isRehearsal: true, holds: false) }! == taken)
  }

  @Test func itEndsWhenNobodyReads() throws {
    let shop = try Shop()
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("add A\nadd B\nadd C\n".utf8))
    let reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, name: "test")
    let batch = Batch(shop.session, output: Output { _ in EPIPE }) { (_, session) throws(Failure) in
      var fields = OrderFields()
      (fields.name, fields.items) = ("A", ["A @1000"])
      return try session.addOrder(fields)
    }
    _ = try batch.run(reader)
    #expect(try shop.session.book().orderCount == 1)
  }
}
