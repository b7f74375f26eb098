import Orders

/// One kept change. The format is permanent: see `chained(after:)` for what the checksums cover.
package struct JournalRow: Hashable, Sendable {
  /// 1, 2, 3… without gaps.
  package let sequence: Int64
  /// The commit that it was written by; unique among the rows with `part` 0.
  package let commit: CommitID
  /// Its place within the commit, from 0 on.
  package let part: Int
  /// How many rows the commit has.
  package let parts: Int
  /// When it was decided; the caller's unit.
  package let moment: Int64
  /// The process that wrote it: `host:pid:purpose`.
  package let seat: CleanText
  /// What kind of change it is; the caller's small number.
  package let kind: UInt16
  /// The change, or nil once erased.
  package let body: [UInt8]?
  /// Sixteen random bytes that keep a short body from being guessed by its digest; nil once erased.
  package let salt: Identifier?
  /// BLAKE2b-256 of salt and body; it stays when they are erased.
  package let digest: Checksum
  /// BLAKE2b-256 of the previous row's chain and every field of this one but body and salt.
  package let chain: Checksum
}
