/// What `doctor` looks at; the raw value is the stable word of `--json`.
package enum CheckedSubject: String, Sendable, CaseIterable {
  case terminal, locale, configuration, directory, permissions, journal, snapshots, disk, clock, zone, retention
  case lastVerified = "last-verified"
}

/// How what was looked at is; the raw value is the stable word of `--json`.
package enum CheckedState: String, Sendable, CaseIterable, Comparable {
  case sound, warning, failed

  package static func < (left: CheckedState, right: CheckedState) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
