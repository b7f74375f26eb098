import Intake
import Orders

/// Reads own files that are in memory.
enum OwnFiles {
  static func orders(_ bytes: [UInt8], _ defaults: IntakeDefaults) -> OwnBatch<ImportedOrder> {
    read(bytes, OrderTableReader(.ownOrders, defaults))
  }

  static func entries(_ bytes: [UInt8], _ defaults: IntakeDefaults) -> OwnBatch<BlacklistEntry> {
    read(bytes, EntryFileReader(defaults, list: NumberListDefaults()))
  }

  private static func read<Record>(_ bytes: [UInt8], _ reader: consuming some RecordReading<Record>) -> OwnBatch<Record> {
    var batch = OwnBatch<Record>()
    reader.read(bytes, into: &batch)
    reader.finish(into: &batch)
    return batch
  }
}
