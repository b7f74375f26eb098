import CQR
import Orders

/// A QR code: which of its modules are dark.
package struct QRCode: Hashable, Sendable {
  /// Modules on a side, 21 to 177.
  package let side: Int
  private let modules: [UInt8]

  /// The smallest code that holds a link, with the least error correction; nil where none does.
  package init?(_ link: WhatsAppLink) {
    var modules = [UInt8](repeating: 0, count: Int(CQR_LARGEST_SIDE * CQR_LARGEST_SIDE))
    side = Int(modules.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { cqr_encode(link.string, $0) } ?? 0 })
    self.modules = Array(modules.prefix(side * side))
    if side == 0 { return nil }
  }

  /// Whether a module is dark; those around the code are light.
  package func isDark(row: Int, column: Int) -> Bool {
    (0..<side).contains(row) && (0..<side).contains(column) && modules[row * side + column] == 1
  }
}
