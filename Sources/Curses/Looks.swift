import CNcurses
import Screen

/// Turns cells into what curses draws: a theme's styles, numbered as they are met, and its glyphs.
struct Looks {
  private let theme: Theme
  private let depth: ColorDepth
  private let isASCII: Bool
  /// By glyph: what is drawn for it.
  private let glyphs: [UInt32]
  /// Whether a pair of role and layer has been given to curses.
  private var isDefined = Array(repeating: false, count: Role.allCases.count << 8)
  /// By style: all that a blank shows of it, its background. None for those whose ink shows on blanks too.
  private var grounds: [UInt16: Int32] = [:]

  init(theme: Theme, depth: ColorDepth, isASCII: Bool) {
    self.theme = theme
    self.depth = depth
    self.isASCII = isASCII
    glyphs = Glyph.allCases.map { glyph in
      let forms = theme.forms(of: glyph)
      return (isASCII ? forms.ascii : forms.unicode).value
    }
    cn_forget_styles()
  }

  /// What curses draws for a cell; `width` is 2 if the next cell is its right half.
  mutating func cell(_ cell: Cell, of canvas: Canvas, width: Int) -> cn_cell {
    var result = cn_cell(code: code(of: cell), marks: (0, 0), style: style(of: cell), width: UInt16(width))
    if cell.marks != 0, !isASCII {
      let marks = canvas.marks(of: cell)
      result.marks = (marks.first?.value ?? 0, marks.dropFirst().first?.value ?? 0)
    }
    return result
  }

  private func code(of cell: Cell) -> UInt32 {
    if cell.code < 0x7F { return cell.code }
    if cell.code >= Cell.glyphBase { return glyphs[Int(cell.code - Cell.glyphBase)] }
    guard isASCII, let scalar = Unicode.Scalar(cell.code) else { return cell.code }
    return ASCII.likeness(of: scalar).value
  }

  /// The style's number, which is made of role and layer; defined when it is first met.
  private mutating func style(of cell: Cell) -> UInt16 {
    let number = UInt16(cell.layer) << 8 | UInt16(cell.role)
    if isDefined[Int(number)] { return number }
    let style = theme.resolve(Role.at(cell.role), layer: cell.layer == 0 ? nil : Role.at(cell.layer), depth: depth)
    cn_define_style(number, style.foreground, style.background, style.attributes.rawValue)
    isDefined[Int(number)] = true
    if style.attributes.isDisjoint(with: .underline.union(.reverse)) { grounds[number] = style.background }
    return number
  }

  /// Gives blanks the style of what stands before them, those at the beginning that of what comes, where it looks the same: the gap
  /// between two words costs no colours.
  func join(_ cells: inout [cn_cell]) {
    guard let first = cells.firstIndex(where: { $0.code != 0x20 }) else { return }
    for index in cells.indices where cells[index].code == 0x20 && cells[index].marks == (0, 0) {
      let (beside, own) = (cells[index < first ? first : index - 1].style, cells[index].style)
      if beside != own, let ground = grounds[own], ground == grounds[beside] { cells[index].style = beside }
    }
  }
}
