import Intake
import Orders
import Words

extension Settings {
  /// Where the layouts that the user has taught are kept: beside the configuration; nil where there is no place for it.
  package var layoutsPath: CleanText? {
    path.isEmpty ? nil : CleanText(cleaning: SettingsFile.directory(of: path.string) + "/layouts.toml")
  }

  /// Keeps a layout in `layouts.toml`, whole or not at all, in the place of one of the same name. Others that were taught
  /// meanwhile stay.
  package mutating func teach(_ mapping: ColumnMapping) throws(LayoutKeepingError) {
    guard let path = layoutsPath else { throw .noPlace }
    let old: [UInt8]
    do throws(Complaint.Unreadable) { old = try SettingsFile.read(path.string) ?? [] } catch { throw .unwritable(path, error) }
    guard let bytes = LayoutsFile.adding(mapping, to: old) else { throw .broken(path) }
    do throws(Complaint.Unreadable) { try SettingsFile.write(bytes, to: path.string) } catch { throw .unwritable(path, error) }
    layouts = LayoutsFile.read(bytes, file: path).layouts
  }

  mutating func takeLayouts(_ bytes: [UInt8], file: CleanText) -> [Complaint] {
    let (layouts, complaints) = LayoutsFile.read(bytes, file: file)
    self.layouts = layouts
    return complaints
  }
}
