/// What a disk or another process stands in the way with; the raw value is the error's stable word.
package enum StorageTrouble: String, Sendable, CaseIterable {
  case diskFull = "disk-full"
  case quota = "quota-exceeded"
  case readOnly = "read-only"
  case permission = "permission-denied"
  case inputOutput = "disk-error"
  case exhausted = "resources-exhausted"
  case busy
  case newerFormat = "newer-format"
  case damaged
  /// It is a snapshot that is damaged: another one must serve.
  case damagedSnapshot = "damaged-snapshot"
  case missing = "data-missing"
  case loosePermissions = "loose-permissions"
  case foreignOwner = "foreign-owner"
  case unexpectedFile = "unexpected-file"
  case notOurs = "not-a-data-directory"
  case suspended
  case unknownSnapshot = "unknown-snapshot"
  case other = "system-error"
}
