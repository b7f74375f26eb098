import Orders

extension Words {
  /// What happened to an entry, in one line: `keberatan dicatat · “paketnya hilang di kurir”`.
  package func sentence(for event: EntryEvent) -> CleanText {
    var parts: [CleanText] = [name(of: event.kind)]
    if event.kind == .entryCorrected, let level = event.level { parts = [levelBecame(level)] }
    if event.kind == .listed, let level = event.level { parts.append(name(of: level)) }
    if let reason = event.reason { parts.append(name(of: reason)) }
    if let order = event.order { parts.append("#\(order)") }
    if let strikes = event.strikes, strikes > 0 { parts.append(strikesTakenOff(strikes)) }
    if event.kind == .forgiven, let level = event.level { parts.append(levelBecame(level)) }
    if let note = event.note { parts.append(note) }
    return parts.joined(separator: " · ")
  }
}
