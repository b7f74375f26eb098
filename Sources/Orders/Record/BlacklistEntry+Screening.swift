extension BlacklistEntry {
  /// What of a kept entry another buyer may have in common with it, as it stands in the record.
  package struct Traits {
    package var key: UnsafeRawBufferPointer?
    package var username: UnsafeRawBufferPointer?
    package var name: UnsafeRawBufferPointer?
    package var address: UnsafeRawBufferPointer?
  }

  /// Lends them; throws for damaged bytes.
  package static func traits(ofRecord record: UnsafeRawBufferPointer) throws(RecordError) -> Traits {
    var traits = Traits()
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 3: traits.key = try value.bytes()
      case 5: traits.username = try value.bytes()
      case 7: traits.name = try value.bytes()
      case 8:
        traits.address = try value.bytes()
        return traits
      case 9...: return traits
      default: break
      }
    }
    return traits
  }
}
