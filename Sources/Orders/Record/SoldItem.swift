/// An item of a kept order as it stands in the bytes: what it was sold for, without making a value of the rest.
package struct SoldItem {
  package let name: UnsafeRawBufferPointer
  package let variant: UnsafeRawBufferPointer?
  /// For one piece.
  package let price: Rupiah

  /// Lends the items of a kept order that have a price, unless it was cancelled; throws for damaged bytes.
  package static func forEach(ofRecord record: UnsafeRawBufferPointer, _ body: (SoldItem) -> Void) throws(RecordError) {
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      // The state comes first, the items before all that is longer.
      if field == 1, try value.number() == Int64(OrderState.cancelled.rawValue) { return }
      if field == 5 { try SoldItem(ofRecord: value.bytes()).map(body) }
      if field > 5 { return }
    }
  }

  private init?(ofRecord record: UnsafeRawBufferPointer) throws(RecordError) {
    var reader = RecordReader(record)
    var (name, variant): (UnsafeRawBufferPointer?, UnsafeRawBufferPointer?)
    var price: Rupiah?
    while let (field, value) = try reader.next() {
      switch field {
      case 1: name = try value.bytes()
      case 2: variant = try value.bytes()
      case 4: price = Rupiah(try value.number())
      default: break
      }
    }
    guard let name, let price else { return nil }
    (self.name, self.variant, self.price) = (name, variant, price)
  }
}
