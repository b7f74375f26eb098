extension Theme {
  /// How a role looks at a colour depth, with another role laid over it.
  ///
  /// A role that names no colour takes that of `text`; a layer's colours win where it names them, attributes add up. A layer in
  /// reverse video takes the role's colours away, since they were chosen for another ground. What would be hard to read (below
  /// 3:1) becomes the colour of `text`, in bold. What is muted is not where it is selected: that is the row that is read.
  package func resolve(_ role: Role, layer: Role? = nil, depth: ColorDepth) -> Style {
    if depth == .mono { return Style(attributes: attributes(of: role, layer, at: depth)) }
    let (text, rule) = (rule(of: .text), rule(of: layer == .selection && role == .muted ? .text : role))
    let over = layer.map { self.rule(of: $0) } ?? StyleRule()
    let isReversed = layer.map { attributes(of: $0, at: depth).contains(.reverse) } ?? false
    let foreground = over.foreground ?? (isReversed ? nil : rule.foreground) ?? text.foreground
    let background = over.background ?? (isReversed ? nil : rule.background) ?? text.background
    var style = Style(attributes: attributes(of: role, layer, at: depth))
    style.foreground = color(foreground).value(at: depth)
    style.background = color(background).value(at: depth)
    if depth == .sixteen { style.avoidDarkColors(for: role, variant) }
    guard !isReadable(foreground, on: background, depth), role.isRead, layer != .backdrop else { return style }
    style.foreground = color(text.foreground).value(at: depth)
    style.attributes.insert(.bold)
    return style
  }

  private func attributes(of role: Role, _ layer: Role?, at depth: ColorDepth) -> Style.Attributes {
    let own = attributes(of: role, at: depth)
    guard let layer else { return own }
    return own.union(attributes(of: layer, at: depth))
  }

  /// A role's attributes; those without colour too where the depth takes its background away.
  private func attributes(of role: Role, at depth: ColorDepth) -> Style.Attributes {
    let rule = rule(of: role)
    let plain = mono[role] ?? rule.attributes
    if depth == .mono { return plain }
    let hasLostGround = rule.background.map { color($0).rgb != nil && color($0).value(at: depth) == -1 } ?? false
    return hasLostGround ? rule.attributes.union(plain) : rule.attributes
  }

  private func rule(of role: Role) -> StyleRule { styles[role] ?? StyleRule() }

  private func color(_ name: String?) -> Color { name.flatMap { palette[$0] } ?? .terminal }

  private func isReadable(_ foreground: String?, on background: String?, _ depth: ColorDepth) -> Bool {
    guard depth >= .indexed, let ink = color(foreground).appearance(at: depth) else { return true }
    let ground = color(background).appearance(at: depth) ?? (variant == .light ? 0xFFFFFF : variant == .dark ? 0x101010 : nil)
    return ground.map { Contrast.ratio(ink, $0) >= 3 } ?? true
  }
}

extension Role {
  /// Whether something is read in it, so that it must stand out; lines, rests and what lies beneath a dialog are only seen.
  var isRead: Bool {
    switch self {
    case .border, .gaugeRest, .axis, .axisClosed, .backdrop, .railCalm, .heatLow: false
    default: true
    }
  }
}

extension Style {
  /// Blue and bright black cannot be read on many terminals: cyan and white, or the terminal's own, stand in.
  fileprivate mutating func avoidDarkColors(for role: Role, _ variant: Theme.Variant) {
    guard role.isRead else { return }
    if foreground == 4 { foreground = 6 }
    if foreground == 8 { foreground = variant == .dark ? 7 : -1 }
  }
}
