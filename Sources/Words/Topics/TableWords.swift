import Intake
import Orders

/// What is said of tables in files: why one cannot be read, what is known, and how to teach one that is not.
package protocol TableWords {
  func sentence(for fault: TableFileFault) -> CleanText
  /// Of a layout in `layouts.toml`.
  func sentence(for fault: LayoutFault) -> CleanText
  func sentence(for error: ColumnMappingError) -> CleanText
  func sentence(for error: LayoutKeepingError) -> CleanText
  /// The file is of another kind than the command takes; which command takes it.
  func otherKind(_ layout: CleanText, _ kind: TableKind, of file: CleanText) -> CleanText
  /// The layout of a file is not known; its columns and the command to teach it follow.
  var unknownLayout: CleanText { get }
  var teachLayout: CleanText { get }
  /// Stands for a column's name, and for a layout's, in a command to be completed.
  var columnPlaceholder: CleanText { get }
  var layoutPlaceholder: CleanText { get }
  /// The headings of the list of columns.
  var columnHeading: CleanText { get }
  var sampleHeading: CleanText { get }
  /// An order that nobody paid may be counted against its buyer; `buyer` is how the buyer is called.
  func offered(_ order: OrderID, _ buyer: CleanText, reference: CleanText?) -> CleanText
  /// How offered strikes are counted.
  var offeredStrikes: CleanText { get }
}

extension Indonesian: TableWords {
  package func sentence(for fault: TableFileFault) -> CleanText {
    switch fault {
    case .webPage: "isinya halaman web atau XML, bukan tabel; buka di Excel atau LibreOffice, simpan sebagai .xlsx atau CSV"
    case .oldOrLockedWorkbook:
      "ini Excel lama (.xls) atau berkata sandi; buka di Excel atau LibreOffice, simpan sebagai .xlsx tanpa sandi"
    case .pdf: "ini PDF; unduh sebagai CSV atau .xlsx"
    case .workbookTooLarge: "berkas .xlsx lebih besar dari 64 MB; simpan sebagai CSV, atau unduh per bulan"
    case .noZipLibrary:
      "libzip atau expat tidak ada di mesin ini, jadi .xlsx tidak bisa dibaca; pasang keduanya (Debian: sudo apt install libzip4 libexpat1), atau simpan sebagai CSV"
    case .brokenWorkbook: "berkas .xlsx terpotong atau rusak; unduh atau salin lagi"
    case .lockedWorkbook: "berkas ini berkata sandi; simpan tanpa sandi"
    case .notAWorkbook: "ini zip, .ods, atau .xlsb, bukan .xlsx; simpan sebagai .xlsx, atau keluarkan dulu isinya"
    case .workbookBomb: "isi .xlsx ini jauh lebih besar daripada yang wajar dan tidak dibuka; unduh lagi dari sumber aslinya"
    case .hostileWorkbook: "isi .xlsx ini bukan buatan program tabel dan tidak dibuka; unduh lagi dari sumber aslinya"
    case .damagedSheet: "lembar di .xlsx ini rusak; buka di Excel atau LibreOffice dan simpan lagi"
    case .noSheet: "tidak ada lembar di .xlsx ini"
    case .tooManyRows(let limit):
      "lebih dari \(limit) baris; impor di terminal: tenggat import, tenggat blacklist import, atau tenggat bank import"
    case .tooScattered(let limit):
      "lebih dari \(limit) pesanan yang barisnya tersebar di seluruh berkas; urutkan menurut nomor pesanan, atau unduh per bulan"
    }
  }

  package func sentence(for fault: LayoutFault) -> CleanText {
    switch fault {
    case .notASection: "harus berupa bagian: [\"nama\"] di barisnya sendiri"
    case .unknownKey(let key): "\(key) tidak dikenal; yang ada: kind, header, dates, decimals, columns"
    case .unknownField(let field): "columns.\(field) tidak dikenal; yang ada: \(MappedField.allNames)"
    case .bad(let key): phrase(for: key)
    case .mapping(let error): sentence(for: error)
    }
  }

  private func phrase(for key: LayoutFault.Key) -> CleanText {
    switch key {
    case .kind: "kind harus \"orders\", \"statement\", atau \"blacklist\""
    case .header: "header harus berisi judul kolom berkasnya, misalnya [\"Tanggal\", \"Nama\"]"
    case .dates: "dates harus \"day-first\", \"month-first\", atau \"year-first\""
    case .decimals: "decimals harus \"comma\" atau \"point\""
    case .columns: "columns harus berisi judul kolom untuk tiap isian, misalnya columns.name = \"Nama\""
    }
  }

  package func sentence(for error: ColumnMappingError) -> CleanText {
    switch error {
    case .badName: "beri nama tata letak, paling panjang 100 huruf, tanpa tanda kutip dan garis miring terbalik"
    case .foreignField(let field, let kind):
      "\(field) tidak ada di berkas \(CleanText(cleaning: kind.rawValue)); yang ada: \(MappedField.names(of: kind))"
    case .notAMapping(let text): "“\(text)” bukan pasangan ISIAN=KOLOM; isian yang ada: \(MappedField.allNames)"
    case .missing(let fields): "tunjuk kolom untuk \(fields.map(\.clean).joined(separator: " atau "))"
    case .unknownColumn(let column): "tidak ada kolom “\(column)” di berkas ini"
    }
  }

  package func sentence(for error: LayoutKeepingError) -> CleanText {
    switch error {
    case .noPlace: "tidak tahu di mana tata letak disimpan; beri --config, atau isi $HOME"
    case .broken(let path): "\(path) bukan TOML yang benar; perbaiki dulu, supaya tata letak lain di dalamnya tidak hilang"
    case .unwritable(let path, let why): "\(path): tidak bisa ditulis: \(sentence(for: why))"
    }
  }

  package func otherKind(_ layout: CleanText, _ kind: TableKind, of file: CleanText) -> CleanText {
    switch kind {
    case .orders: "ini berkas pesanan (\(layout)); pakai `tenggat import \(file)`"
    case .statement: "ini mutasi rekening (\(layout)); pakai `tenggat bank import \(file) --account REKENING`"
    case .blacklist: "ini daftar hitam (\(layout)); pakai `tenggat blacklist import \(file)`"
    }
  }

  package var unknownLayout: CleanText { "tata letak berkas ini belum dikenal; tunjukkan sekali kolomnya, lalu akan diingat" }
  package var teachLayout: CleanText { "Sesuaikan, lalu jalankan:" }
  package var columnPlaceholder: CleanText { "KOLOM" }
  package var layoutPlaceholder: CleanText { "NAMA" }
  package var columnHeading: CleanText { "kolom" }
  package var sampleHeading: CleanText { "contoh isinya" }

  package func offered(_ order: OrderID, _ buyer: CleanText, reference: CleanText?) -> CleanText {
    "#\(order) \(buyer): batal karena tidak dibayar\(reference.map { " (\($0))" as CleanText } ?? "")"
  }

  package var offeredStrikes: CleanText {
    "belum dihitung sebagai pelanggaran; kalau memang begitu: `tenggat order strike NOMOR`"
  }
}

extension English: TableWords {
  package func sentence(for fault: TableFileFault) -> CleanText {
    switch fault {
    case .webPage: "a web page or XML, no table; open it in Excel or LibreOffice and save it as .xlsx or CSV"
    case .oldOrLockedWorkbook:
      "an old Excel file (.xls), or one with a password; open it in Excel or LibreOffice and save it as .xlsx without a password"
    case .pdf: "a PDF; download CSV or .xlsx instead"
    case .workbookTooLarge: "an .xlsx file of more than 64 MB; save it as CSV, or download it month by month"
    case .noZipLibrary:
      "libzip or expat is missing on this machine, so .xlsx cannot be read; install both (Debian: sudo apt install libzip4 libexpat1), or save it as CSV"
    case .brokenWorkbook: "the .xlsx file is cut off or damaged; download or copy it again"
    case .lockedWorkbook: "the file has a password; save it without one"
    case .notAWorkbook: "a zip, .ods or .xlsb and no .xlsx; save it as .xlsx, or unpack it first"
    case .workbookBomb: "this .xlsx would unpack to far more than is sound and is not opened; download it again from its source"
    case .hostileWorkbook:
      "no spreadsheet program writes an .xlsx like this, so it is not opened; download it again from its source"
    case .damagedSheet: "a sheet of this .xlsx is damaged; open it in Excel or LibreOffice and save it again"
    case .noSheet: "this .xlsx has no sheet"
    case .tooManyRows(let limit):
      "more than \(limit) rows; import it in a terminal: tenggat import, tenggat blacklist import or tenggat bank import"
    case .tooScattered(let limit):
      "more than \(limit) orders have lines scattered all over the file; sort it by order number, or download it month by month"
    }
  }

  package func sentence(for fault: LayoutFault) -> CleanText {
    switch fault {
    case .notASection: "must be a section: [\"name\"] on a line of its own"
    case .unknownKey(let key): "\(key) is not known; there are kind, header, dates, decimals, columns"
    case .unknownField(let field): "columns.\(field) is not known; there are \(MappedField.allNames)"
    case .bad(let key): phrase(for: key)
    case .mapping(let error): sentence(for: error)
    }
  }

  private func phrase(for key: LayoutFault.Key) -> CleanText {
    switch key {
    case .kind: "kind must be \"orders\", \"statement\" or \"blacklist\""
    case .header: "header must be the names of the file's columns, such as [\"Date\", \"Name\"]"
    case .dates: "dates must be \"day-first\", \"month-first\" or \"year-first\""
    case .decimals: "decimals must be \"comma\" or \"point\""
    case .columns: "columns must name a column for each field, such as columns.name = \"Customer\""
    }
  }

  package func sentence(for error: ColumnMappingError) -> CleanText {
    switch error {
    case .badName: "give the layout a name of at most 100 letters, without quotes and backslashes"
    case .foreignField(let field, let kind):
      "\(field) is no field of \(CleanText(cleaning: kind.rawValue)); there are \(MappedField.names(of: kind))"
    case .notAMapping(let text): "“\(text)” is no FIELD=COLUMN; the fields are \(MappedField.allNames)"
    case .missing(let fields): "say which column is \(fields.map(\.clean).joined(separator: " or "))"
    case .unknownColumn(let column): "this file has no column “\(column)”"
    }
  }

  package func sentence(for error: LayoutKeepingError) -> CleanText {
    switch error {
    case .noPlace: "nothing says where layouts are kept; give --config, or set $HOME"
    case .broken(let path): "\(path) is no sound TOML; mend it first, so that the other layouts in it are not lost"
    case .unwritable(let path, let why): "\(path): cannot be written: \(sentence(for: why))"
    }
  }

  package func otherKind(_ layout: CleanText, _ kind: TableKind, of file: CleanText) -> CleanText {
    switch kind {
    case .orders: "this is a file of orders (\(layout)); use `tenggat import \(file)`"
    case .statement: "this is a bank statement (\(layout)); use `tenggat bank import \(file) --account ACCOUNT`"
    case .blacklist: "this is a blacklist (\(layout)); use `tenggat blacklist import \(file)`"
    }
  }

  package var unknownLayout: CleanText {
    "the layout of this file is not known; say once which column is what, and it is remembered"
  }
  package var teachLayout: CleanText { "Adjust this and run it:" }
  package var columnPlaceholder: CleanText { "COLUMN" }
  package var layoutPlaceholder: CleanText { "NAME" }
  package var columnHeading: CleanText { "column" }
  package var sampleHeading: CleanText { "samples" }

  package func offered(_ order: OrderID, _ buyer: CleanText, reference: CleanText?) -> CleanText {
    "#\(order) \(buyer): cancelled because nobody paid\(reference.map { " (\($0))" as CleanText } ?? "")"
  }

  package var offeredStrikes: CleanText { "not counted as strikes; if they are: `tenggat order strike NUMBER`" }
}

extension MappedField {
  fileprivate static var allNames: CleanText { allCases.map(\.clean).joined(separator: ", ") }
  fileprivate static func names(of kind: TableKind) -> CleanText { fields(of: kind).map(\.clean).joined(separator: ", ") }
}
