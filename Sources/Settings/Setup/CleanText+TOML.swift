import Orders

extension CleanText {
  /// As a TOML basic string.
  var quoted: CleanText {
    let escaped = string.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(CleanText(cleaning: String(escaped)))\""
  }
}
