import Intake
import Orders
import Words

extension JSONWriter {
  /// The columns of a table whose layout is not known, with samples, and the command to teach it.
  mutating func put(_ unknown: UnknownLayout, in words: any Words) {
    key("columns")
    array(unknown.columns) { writer, column in
      writer.object {
        $0.put("column", column.name)
        $0.key("samples")
        $0.array(column.samples) { $0.value($1) }
      }
    }
    put("command", unknown.teaching(words))
  }

  /// The orders of an import that a person may count as strikes.
  mutating func put(offered: [ImportOutcome.Offered]) {
    key("offered")
    array(offered) { writer, offered in
      writer.object {
        $0.put("order", offered.order.number)
        $0.put("reference", offered.reference)
        $0.put("key", offered.buyer.key?.text)
        $0.put("name", offered.buyer.name)
      }
    }
  }
}
