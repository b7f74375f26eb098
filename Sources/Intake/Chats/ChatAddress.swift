import Orders

/// An address put together from its parts, in the order in which they came.
struct ChatAddress {
  private var parts: [String] = []

  /// The address, its parts joined by `, `; nil if there is none.
  var text: CleanText? {
    var text = ""
    for part in parts {
      if !text.isEmpty { text += text.hasSuffix(",") ? " " : ", " }
      text += part
    }
    while let last = text.last, ", ".contains(last) { text.removeLast() }
    return text.isEmpty ? nil : CleanText(cleaning: text)
  }

  mutating func add(_ lines: [String], _ part: ChatLabel.AddressPart) {
    guard part != .whole else { return parts += lines }
    let text = lines.joined(separator: " ")
    let says = text.lowercased()
    let isSaid = Self.beginnings(part).contains { says.hasPrefix($0) }
    parts.append(isSaid ? text : Self.name(part) + text)
  }

  /// How a part says itself what it is.
  private static func beginnings(_ part: ChatLabel.AddressPart) -> [String] {
    switch part {
    case .neighbourhood: ["rt", "rw"]
    case .landmark: ["patokan"]
    case .village: ["kel", "desa", "ds"]
    case .district: ["kec"]
    case .regency: ["kab"]
    case .whole, .city, .cityOrRegency, .province, .postcode: []
    }
  }

  private static func name(_ part: ChatLabel.AddressPart) -> String {
    switch part {
    case .neighbourhood: "RT/RW "
    case .landmark: "patokan "
    case .village: "Kel. "
    case .district: "Kec. "
    case .regency: "Kab. "
    case .whole, .city, .cityOrRegency, .province, .postcode: ""
    }
  }
}
