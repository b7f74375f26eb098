import Intake
import Orders
import Testing
import Words

@testable import App
@testable import Dashboard

/// The thread of files: giving up a look touches no import, and an import's end touches no look. Where it matters that
/// something is asked for before something else is done, the thread begins after both.
@Suite struct ImportThreadTests {
  private let folder = FilesForTests()
  private let answers = Mailbox<ImportNews>()
  private let thread: ImportThread
  private static let many = 10_000

  init() throws {
    thread = ImportThread(folder: nil, home: nil, words: Indonesian(), answers: answers)
    try write(1...3, to: "few.csv")
    try write(1...Self.many, to: "many.csv")
  }

  private func write(_ rows: ClosedRange<Int>, to name: String) throws {
    let rows = rows.map { "\($0),2026-11-20T10:00:00+07:00,Rani \($0),Gamis,185000\n" }
    try folder.write("id,created,name,items,total\n" + rows.joined(), to: name)
  }

  private func request(_ name: String, isAsked: Bool = true) -> ImportRequest {
    ImportRequest(
      path: folder.path(name), isAsked: isAsked, isAgain: !isAsked, book: Book(open: []), layouts: [], policy: Shop.policy,
      now: Shop.now)
  }

  private func accepted(_ name: String, run: Int) throws -> AcceptedImport {
    let preview = try #require(ImportDesk(home: nil, words: Indonesian()).look(into: request(name)))
    let layout = try #require(preview.figures?.layout)
    return AcceptedImport(
      run: run, path: preview.path, stamp: preview.stamp, isOfEntries: false, layout: layout, layouts: [],
      policy: Shop.policy, now: Shop.now)
  }

  /// What the thread tells, but for how far it is, in its order; fewer than so many if it stays silent for long.
  private func told(_ count: Int) -> [String] {
    var told: [String] = []
    while told.count < count, !waitUntilReadable([answers.descriptor], milliseconds: 20_000).isEmpty {
      for news in answers.takeAll() {
        switch news {
        case .looked(let preview): told.append(preview.name.string)
        case .part(let part): told.append("part of \(part.run)")
        case .broken(let run, _): told.append("\(run) broken")
        case .changed(let run): told.append("\(run) changed")
        default: break
        }
      }
    }
    return told
  }

  @Test func givingUpALookLeavesTheBeginningOfAnImportAlone() throws {
    defer { thread.stop() }
    let accepted = try accepted("many.csv", run: 1)
    thread.take(.begin(accepted, Book(open: [])))
    thread.look(into: request("few.csv"))
    thread.giveUpLook()
    thread.start()
    #expect(told(1) == ["part of 1"])
  }

  @Test func ofTwoLooksTheLastIsGivenUp() {
    defer { thread.stop() }
    thread.look(into: request("few.csv"))
    thread.look(into: request("many.csv"))
    thread.giveUpLook()
    thread.look(into: request("few.csv"))
    thread.start()
    #expect(told(2) == ["few.csv", "few.csv"])
  }

  @Test func theEndOfAnImportLeavesALookAloneThatSomebodyWaitsFor() throws {
    defer { thread.stop() }
    let accepted = try accepted("few.csv", run: 1)
    thread.start()
    thread.take(.begin(accepted, Book(open: [])))
    #expect(told(1) == ["part of 1"])
    thread.look(into: request("many.csv"))
    thread.take(.end)
    #expect(told(1) == ["many.csv"])
  }

  /// It is answered all the same: nobody waits for ever.
  @Test func theEndOfAnImportEndsItsBeginning() throws {
    defer { thread.stop() }
    let accepted = try accepted("many.csv", run: 1)
    thread.take(.begin(accepted, Book(open: [])))
    thread.take(.end)
    thread.start()
    #expect(told(1) == ["1 broken"])
  }

  @Test func whatNobodyWaitsForComesAfterWhatSomebodyWaitsFor() throws {
    defer { thread.stop() }
    let accepted = try accepted("few.csv", run: 1)
    thread.start()
    thread.take(.begin(accepted, Book(open: [])))
    #expect(told(1) == ["part of 1"])
    thread.look(into: request("many.csv", isAsked: false))
    thread.look(into: request("few.csv"))
    #expect(told(1) == ["few.csv"])
    thread.take(.end)
    #expect(told(1) == ["many.csv"])
  }

  /// It is begun once more, after what it was left for.
  @Test func aLookThatNobodyWaitsForIsLeftAndNotForgotten() {
    defer { thread.stop() }
    thread.look(into: request("many.csv", isAsked: false))
    thread.look(into: request("few.csv"))
    thread.start()
    #expect(told(2) == ["few.csv", "many.csv"])
  }
}
