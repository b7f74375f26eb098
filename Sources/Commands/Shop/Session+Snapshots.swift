import Orders
import Storage

/// `snapshot create|list|verify|restore`.
extension Session {
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

  package func listSnapshots() throws(Failure) -> Answer {
    let store = try store()
    let list = try Failure.storage { () throws(StorageError) in try store.listSnapshots() }
    var answer = Answer(
      json: { writer in writer.array(list) { $0.value($1) } },
      text: { [self] writer in
        guard !list.isEmpty else { return writer.line(words.label(.nothing)) }
        let heading = [.name, .row, .moment, .size, .state].map(words.label)
        writer.table([heading] + list.map(row), right: [1, 3])
      })
    answer.sequence = store.through
    return answer
  }

  /// Proves every section of the one that is named, or of all.
  package func verifySnapshots(_ name: String?) throws(Failure) -> Answer {
    let store = try store()
    let names =
      if let name { [name] } else {
        try Failure.storage { () throws(StorageError) in try store.listSnapshots() }.map(\.name)
      }
    for name in names { try Failure.storage { () throws(StorageError) in try store.verifySnapshot(name) } }
    let clean = names.map { OutsideText($0).cleaned }
    return Answer(
      json: { writer in
        writer.object {
          $0.key("sound")
          $0.array(clean) { $0.value($1) }
        }
      },
      text: { [words] writer in for name in clean { writer.line(words.snapshotSound(name)) } })
  }

  package func restoreSnapshot(_ name: String) throws(Failure) -> Answer {
    guard !isReadOnly else { throw .refused(.readOnly) }
    let committed: Committed
    let store = try store()
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
