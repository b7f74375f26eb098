import Orders

/// The bank statements that are known by their headers (domain: one bank may have several). The header alone never tells
/// whose account it is.
package enum StatementLayout: String, CaseIterable, Hashable, Sendable {
  case bcaPersonal, bcaBusiness, bcaEnglish, mandiriCompany, mandiriInternet, briWhole, briSmall, bni

  /// By what it is known.
  package var pattern: HeaderPattern { HeaderPattern(all: names) }

  private var names: [CleanText] {
    switch self {
    case .bcaPersonal, .bcaBusiness: ["Tanggal Transaksi", "Keterangan", "Cabang", "Jumlah", "Saldo"]
    case .bcaEnglish: ["Date", "Description", "Branch", "Amount", "Balance"]
    case .mandiriCompany: ["PostDate", "Remarks", "AdditionalDesc", "Credit Amount", "Debit Amount", "Close Balance"]
    case .mandiriInternet: ["Account No", "Val. Date", "Transaction Code", "Description", "Debit", "Credit"]
    case .briWhole: ["TGL_TRAN", "DESK_TRAN", "MUTASI_DEBET", "MUTASI_KREDIT", "SALDO_AKHIR_MUTASI", "TGL_EFEKTIF"]
    case .briSmall: ["TGL_TRAN", "DESK_TRAN", "MUTASI_DEBET", "MUTASI_KREDIT", "SALDO_AKHIR_MUTASI"]
    case .bni: ["Post Date", "Value Date", "Journal No.", "Description", "Debit", "Credit"]
    }
  }
}
