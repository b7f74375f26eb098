import Orders
import Storage
import Words

/// `snapshot create|list|verify|restore`.
extension Session {
  /// `snapshot create`: the name of the new one.
  package func createSnapshot() throws(Failure) -> Answer {
    guard !isReadOnly else { throw .refused(.readOnly) }
    let store = try store()
    let made = try Failure.storage { () throws(StorageError) in
      try store.createSnapshot(at: clock.now(), offset: zone.offset)
    }
    guard let made else {
      throw .storage(StorageError(.busy, path: "snapshots", cause: "another process is making a snapshot"))
    }
    let name = OutsideText(made).cleaned
    return answer(words.snapshotMade(name)) {
      $0.put("name", name)
      $0.put("seq", store.through)
    }
  }

  /// `snapshot list`: the newest first, also where the journal is damaged.
  package func listSnapshots() throws(Failure) -> Answer {
    let place = try snapshotPlace()
    let list = try Failure.storage { () throws(StorageError) in try place.list() }
    var answer = Answer(
      json: { writer in writer.array(list) { $0.value($1) } },
      text: { [self] writer in
        guard !list.isEmpty else { return writer.line(words.label(.nothing)) }
        let heading = [.name, .row, .moment, .size, .state].map(words.label)
        writer.table([heading] + list.map(row), right: [1, 3])
      })
    answer.sequence = place.sequence
    answer.complaints = place.complaints(in: words, hasSound: list.contains { $0.damage == nil })
    return answer
  }

  /// Proves every section of the one that is named, or of all.
  package func verifySnapshots(_ name: String?) throws(Failure) -> Answer {
    let place = try snapshotPlace()
    let names =
      if let name { [name] } else { try Failure.storage { () throws(StorageError) in try place.list() }.map(\.name) }
    for name in names { try Failure.storage { () throws(StorageError) in try place.verify(name) } }
    let clean = names.map { OutsideText($0).cleaned }
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.key("sound")
          $0.array(clean) { $0.value($1) }
        }
      },
      text: { [words] writer in for name in clean { writer.line(words.snapshotSound(name)) } })
    answer.complaints = place.complaints(in: words, hasSound: !names.isEmpty)
    return answer
  }

  /// Puts the book back to a snapshot; where the journal is damaged or gone, begins a new one from it.
  package func restoreSnapshot(_ name: String) throws(Failure) -> Answer {
    guard !isReadOnly else { throw .refused(.readOnly) }
    switch try snapshotPlace() {
    case .store(let store): return try restore(name, in: store)
    case .damaged(let directory): return try rebuild(name, in: directory)
    }
  }

  private func restore(_ name: String, in store: Store) throws(Failure) -> Answer {
    let committed: Committed
    do throws(CommitError) { committed = try store.restoreSnapshot(name, at: clock.now(), policy: policy) } catch {
      throw Failure(error)
    }
    guard case .book(let snapshot, let before)? = committed.changes.first?.subject else { throw .refused(.nothingToChange) }
    return answer(words.restored(snapshot, before: before)) {
      $0.put("restored", snapshot)
      $0.put("before", before)
      $0.put("seq", committed.through)
    }
  }

  /// The data is opened at once, so that success is only told of a shop that works again.
  private func rebuild(_ name: String, in directory: DamagedDirectory) throws(Failure) -> Answer {
    let rebuilt = try Failure.storage { () throws(StorageError) in try directory.rebuild(from: name, at: clock.now()) }
    let through = try store().through
    let (clean, place) = (OutsideText(name).cleaned, OutsideText(rebuilt.setAside).cleaned)
    return answer(words.rebuilt(clean, changes: rebuilt.rows?.count ?? 0, setAside: place)) {
      $0.put("restored", clean)
      $0.put("setAside", place)
      $0.put("later", rebuilt.rows?.count ?? 0)
      $0.put("seq", through)
    }
  }

  /// Where the snapshots are: in a store, or beside a journal that cannot be opened.
  private func snapshotPlace() throws(Failure) -> SnapshotPlace {
    do throws(Failure) { return .store(try store()) } catch {
      guard case .storage(let damage) = error, let dataPath, let directory = DamagedDirectory(dataPath, damage: damage) else {
        throw error
      }
      return .damaged(directory)
    }
  }

  private func answer(_ said: CleanText, _ keys: @escaping (inout JSONWriter) -> Void) -> Answer {
    var answer = Answer(json: { $0.object(keys) }, text: { $0.line(said) })
    answer.sequence = try? store().through
    return answer
  }

  private func row(_ snapshot: Snapshots.Listed) -> [CleanText] {
    [
      OutsideText(snapshot.name).cleaned, snapshot.sequence.clean, written(Moment(seconds: snapshot.moment)),
      "\(snapshot.bytes / 1024) KiB", snapshot.damage.map { $0.message(in: words) } ?? words.label(.sound),
    ]
  }
}

private enum SnapshotPlace {
  case store(Store)
  case damaged(DamagedDirectory)

  func list() throws(StorageError) -> [Snapshots.Listed] {
    switch self {
    case .store(let store): try store.listSnapshots()
    case .damaged(let directory): try directory.snapshots.list()
    }
  }

  func verify(_ name: String) throws(StorageError) {
    switch self {
    case .store(let store): try store.verifySnapshot(name)
    case .damaged(let directory): try directory.snapshots.verify(name)
    }
  }

  /// nil where nobody can tell how far the journal went.
  var sequence: Int64? { if case .store(let store) = self { store.through } else { nil } }

  /// What stands in the way of the data, and the way out.
  func complaints(in words: any Words, hasSound: Bool) -> [CleanText] {
    guard case .damaged(let directory) = self else { return [] }
    return [directory.damage.message(in: words)] + (hasSound ? [] : [words.restoreFromTail])
  }
}

extension JSONWriter {
  mutating func value(_ snapshot: Snapshots.Listed) {
    object {
      $0.put("name", OutsideText(snapshot.name).cleaned)
      $0.put("seq", snapshot.sequence)
      $0.put("at", Moment(seconds: snapshot.moment))
      $0.put("bytes", snapshot.bytes)
      $0.put("sound", snapshot.damage == nil)
    }
  }
}
