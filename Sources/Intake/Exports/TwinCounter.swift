import Orders

/// Tells apart orders without a number that are equal in all that is known of them: by the how-manieth of its like each is.
///
/// Exact for those that are near each other, and for those that were found to repeat when the file was read before.
struct TwinCounter: Sendable {
  private(set) var past: PastReferences
  private var recent: [CleanText: Int] = [:]
  private var repeated: [CleanText: Int] = [:]
  /// After so many different ones the older are let go; nil for never.
  private let limit: Int?

  init(_ window: ExportWindow, scattered: Set<CleanText>) {
    (limit, past) = (window.orders, PastReferences(scattered: scattered))
  }

  /// The reference of the next of its like: `mapped:abc`, then `mapped:abc#2`.
  mutating func distinguished(_ reference: CleanText) -> CleanText {
    let count = next(of: reference)
    return count == 1 ? reference : "\(reference)#\(count)"
  }

  private mutating func next(of reference: CleanText) -> Int {
    if past.scattered.contains(reference) { return Self.add(reference, to: &repeated) }
    if recent[reference] == nil {
      past.begin(reference)
      if let limit, recent.count >= limit { letGo() }
    }
    return Self.add(reference, to: &recent)
  }

  private mutating func letGo() {
    for reference in recent.keys { past.add(reference) }
    recent.removeAll(keepingCapacity: true)
  }

  private static func add(_ reference: CleanText, to counts: inout [CleanText: Int]) -> Int {
    counts[reference, default: 0] += 1
    return counts[reference] ?? 1
  }
}
