import Orders

extension StorageError {
  /// The kinds of failure; each has one stable word.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// No room is left on the disk.
    case diskFull
    /// The user's quota is used up, or a limit on file sizes is reached.
    case quota
    /// The file system can only be read.
    case readOnly
    /// The system does not let us.
    case permission
    /// The disk answered with an error.
    case inputOutput
    /// No file descriptors, watches or memory are left.
    case exhausted
    /// Another process held on to it for longer than we wait; trying again can help.
    case busy
    /// The data is in a format that a newer version of this program writes.
    case newerFormat
    /// What is stored is not what was written; `place` says where.
    case damaged
    /// Data that was there before is gone, whole or in part.
    case missing
    /// Others could read the data; `remedy` is the command to run.
    case loosePermissions
    /// The directory or a file in it belongs to another user.
    case foreignOwner
    /// A symbolic link, or something else that is no plain file or directory, is where our own should be.
    case unexpectedFile
    /// The directory holds other things and none of ours.
    case notOurs
    /// An earlier write failed; nothing is accepted until `recover()` has succeeded.
    case suspended
    /// The name is of no known snapshot.
    case unknownSnapshot
    /// Anything else.
    case other

    var code: CleanText {
      switch self {
      case .diskFull: "disk-full"
      case .quota: "quota-exceeded"
      case .readOnly: "read-only"
      case .permission: "permission-denied"
      case .inputOutput: "disk-error"
      case .exhausted: "resources-exhausted"
      case .busy: "busy"
      case .newerFormat: "newer-format"
      case .damaged: "damaged"
      case .missing: "data-missing"
      case .loosePermissions: "loose-permissions"
      case .foreignOwner: "foreign-owner"
      case .unexpectedFile: "unexpected-file"
      case .notOurs: "not-a-data-directory"
      case .suspended: "suspended"
      case .unknownSnapshot: "unknown-snapshot"
      case .other: "system-error"
      }
    }
  }
}
