extension Store {
  /// What was found wrong with the journal and mended when the data was opened; none in memory.
  package var findings: [JournalFinding] { files?.journal.findings ?? [] }

  /// Snapshots that were passed over as damaged when the data was opened.
  package var damagedSnapshots: [StorageError] { files?.damagedSnapshots ?? [] }
}
