import Screen

extension Key {
  /// The key that stands where this letter is typed on QWERTY; nil for a Latin letter and for scripts we have no table of.
  var onQwerty: Key? {
    switch self {
    case .character(let scalar): Key.latin[scalar].map { .character($0) }
    case .control(let scalar): Key.latin[scalar].map { .control($0) }
    default: nil
    }
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = [
      ("йцукенгшщз", "qwertyuiop"), ("фывапролд", "asdfghjkl"), ("ячсмить", "zxcvbnm"),
      ("ЙЦУКЕНГШЩЗ", "QWERTYUIOP"), ("ФЫВАПРОЛД", "ASDFGHJKL"), ("ЯЧСМИТЬ", "ZXCVBNM"),
      ("іє", "su"), ("ІЄ", "SU"),
      ("ςερτυθιοπ", "wertyuiop"), ("ασδφγηξκλ", "asdfghjkl"), ("ζχψωβνμ", "zxcvbnm"),
      ("ΕΡΤΥΘΙΟΠ", "ERTYUIOP"), ("ΑΣΔΦΓΗΞΚΛ", "ASDFGHJKL"), ("ΖΧΨΩΒΝΜ", "ZXCVBNM"),
    ]
    let pairs = rows.flatMap { zip($0.0.unicodeScalars, $0.1.unicodeScalars) }
    return Dictionary(pairs.map { ($0, $1) }) { first, _ in first }
  }()
}
