/// An amount of money in whole rupiah; it can be negative.
package struct Rupiah: Comparable, Hashable, Sendable {
  /// Whole rupiah.
  package let amount: Int64

  /// So many whole rupiah.
  package init(_ amount: Int64) { self.amount = amount }

  /// Rp0.
  package static let zero = Rupiah(0)
  /// The largest amount that is read from outside, Rp999.999.999.999: sums of millions of such stay within an `Int64`.
  package static let largest = Rupiah(999_999_999_999)

  package static func < (left: Rupiah, right: Rupiah) -> Bool { left.amount < right.amount }

  /// The sum; for amounts within `largest`, as all that were read are. Traps beyond an `Int64`.
  package static func + (left: Rupiah, right: Rupiah) -> Rupiah { Rupiah(left.amount + right.amount) }
  /// The difference; for amounts within `largest`, as all that were read are. Traps beyond an `Int64`.
  package static func - (left: Rupiah, right: Rupiah) -> Rupiah { Rupiah(left.amount - right.amount) }
  /// The same amount, owed the other way.
  package static prefix func - (rupiah: Rupiah) -> Rupiah { .zero - rupiah }
  /// Adds, as `+` does.
  package static func += (left: inout Rupiah, right: Rupiah) { left = left + right }
  /// Subtracts, as `-` does.
  package static func -= (left: inout Rupiah, right: Rupiah) { left = left - right }

  /// The sum, or nil if it is beyond `largest` in either direction.
  package func adding(_ other: Rupiah) -> Rupiah? {
    let (sum, overflow) = amount.addingReportingOverflow(other.amount)
    return overflow ? nil : Rupiah(sum).withinLargest
  }

  /// So many times the amount, or nil if that is beyond `largest` in either direction.
  package func times(_ count: Int) -> Rupiah? {
    let (product, overflow) = amount.multipliedReportingOverflow(by: Int64(count))
    return overflow ? nil : Rupiah(product).withinLargest
  }

  private var withinLargest: Rupiah? { amount.magnitude <= Self.largest.amount.magnitude ? self : nil }
}

extension Rupiah: SafeToShow, CustomStringConvertible {
  /// `Rp150.000`, `−Rp5.000` (U+2212).
  package var description: String {
    let digits = String(amount.magnitude)
    var result = amount < 0 ? "−Rp" : "Rp"
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "." }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }

  package var clean: CleanText { CleanText(cleaning: description) }
}
