import Commands
import Dashboard
import Intake
import Orders
import Words

/// Reads files for the dashboard, one errand after another: looks into them, and takes one in.
final class ImportDesk {
  private let home: String?
  private let words: any Words
  /// Asked again and again while a file is read.
  var isStopped: () -> Bool = { false }
  private var running: (run: Int, file: any RunningImport)?

  /// `home` is what `~` stands for.
  init(home: String?, words: any Words) { (self.home, self.words) = (home, words) }

  /// Whether a file is being taken in.
  var isTakingIn: Bool { running != nil }

  /// What importing a file would do; nil if that was given up. `progress` is told how many rows were read and the percent.
  func look(into request: ImportRequest, progress: @escaping (Int, Int) -> Void = { _, _ in }) -> ImportPreview? {
    let look = FileLook(request: request, words: words) { [isStopped] rows, percent in
      progress(rows, percent)
      return !isStopped()
    }
    return look.preview(of: request.path.expanded(home: home))
  }

  /// The answer to a turn of the file that is taken in; nil where there is nothing to be said.
  func take(_ turn: ImportTurn) -> ImportNews? {
    switch turn {
    case .begin(let accepted, let book):
      running = nil
      return news(of: accepted.run, on: book) { () throws(Failure) in try begin(accepted)?.next(on: book) }
    case .next(let book):
      guard let (run, file) = running else { return nil }
      return news(of: run, on: book) { () throws(Failure) in try file.next(on: book) }
    case .again(let book):
      guard let (run, file) = running else { return nil }
      return news(of: run, on: book) { () throws(Failure) in try file.again(on: book) }
    case .end:
      running = nil
      return nil
    }
  }

  private func news(
    of run: Int, on book: Book, _ decide: () throws(Failure) -> DecidedPart?
  ) -> ImportNews? {
    do throws(Failure) {
      guard let part = try decide() else { return .changed(run: run) }
      let decided = Decided(changes: part.decision.changes, version: book.version)
      let outcome = part.decision.imported ?? ImportOutcome()
      return .part(ImportPart(run: run, decided: decided, outcome: outcome, isLast: part.isLast))
    } catch {
      // Also where it was given up: whoever may still wait for it hears so.
      return .broken(run: run, cause: error.cause(in: words))
    }
  }

  /// Looks the file through once more, as it is read in parts by what was learned on the way; nil if it is not the one that was seen.
  private func begin(_ accepted: AcceptedImport) throws(Failure) -> (any RunningImport)? {
    let source = try ImportSource.open(accepted.path.expanded(home: home))
    guard source.stamp == accepted.stamp else { return nil }
    let defaults = IntakeDefaults(now: accepted.now, policy: accepted.policy)
    let file: any RunningImport
    if accepted.isOfEntries {
      let reader = ImportSource.entries(source, accepted.layouts, defaults)
      file = try self.file(accepted, source, reader, EntryImport())
    } else {
      let reader = ImportSource.orders(source, accepted.layout, defaults)
      file = try self.file(accepted, source, reader, OrderImport())
    }
    running = (accepted.run, file)
    return file
  }

  private func file<Target: ImportTarget>(
    _ accepted: AcceptedImport, _ source: consuming ChunkReader, _ reader: any RecordReading<Target.Record>, _ target: Target
  ) throws(Failure) -> any RunningImport {
    var target = target
    let checked = try CheckedFile.checking(source, reader, isSeen: true) { _, _ in
      !isStopped()
    } look: {
      target.look(at: $0)
    }
    return FileImport(accepted, source, checked, target)
  }
}

extension String {
  /// With the home directory in the place of `~`, if that is known.
  func expanded(home: String?) -> String {
    guard let home else { return self }
    return self == "~" ? home : hasPrefix("~/") ? home + dropFirst() : self
  }
}
