import ArgumentParser
import Commands

/// How a file's layout is named or taught.
struct LayoutArguments: ParsableArguments {
  @Option(help: "A layout that was taught, by its name; with --map, the name of the new one.")
  var layout: String?

  @Option(help: "Teach the layout: FIELD=COLUMN, once for each field, such as --map \"name=Nama Pembeli\".")
  var map: [String] = []

  @Option(help: "With --map: day-first, month-first or year-first, where dates are digits alone.")
  var dates: String?

  @Option(help: "With --map: comma or point, whichever begins the decimals.")
  var decimals: String?

  var fields: LayoutFields {
    var fields = LayoutFields()
    (fields.name, fields.columns) = (layout?.outside, map.map(\.outside))
    (fields.dates, fields.decimals) = (dates?.outside, decimals?.outside)
    return fields
  }
}
