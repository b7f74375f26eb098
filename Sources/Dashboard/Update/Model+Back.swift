extension Model {
  /// One level back, never out of the program nor to another pane: there the same letters are other verbs.
  mutating func back() -> [Effect] { answerCall() ? [] : stopImport() ?? leaveLevel() ?? [] }

  /// One level back, and out of the program where there is none.
  mutating func backOrQuit() -> [Effect] { leaveLevel() ?? [.quit] }

  /// Leaves the innermost of: marks, search, zoom; nil if there is none.
  private mutating func leaveLevel() -> [Effect]? {
    if orders.rangeStart != nil || !targetMarks.isEmpty {
      marks.subtract(targetMarks)
      orders.rangeStart = nil
    } else if search.isActive {
      clearSearch()
    } else if layout.zoomed != nil {
      layout.zoomed = nil
      bringSelectionIntoView()
      return [.saveLayout]
    } else {
      return nil
    }
    return []
  }
}
