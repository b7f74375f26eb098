import Orders

/// What the keys do while something lies over the panes or the query is typed: one or two words each.
package protocol FooterWords {
  var chooses: CleanText { get }
  var changesChoice: CleanText { get }
  var nextField: CleanText { get }
  var saves: CleanText { get }
  var leavesUnsaved: CleanText { get }
  var choosesReason: CleanText { get }
  var confirms: CleanText { get }
  var runs: CleanText { get }
  var scrolls: CleanText { get }
  var keepsSearch: CleanText { get }
  var clearsSearch: CleanText { get }
  var goesBack: CleanText { get }
}

extension Indonesian: FooterWords {
  package var chooses: CleanText { "pilih" }
  package var changesChoice: CleanText { "ganti" }
  package var nextField: CleanText { "pindah" }
  package var saves: CleanText { "simpan" }
  package var leavesUnsaved: CleanText { "tutup tanpa simpan" }
  package var choosesReason: CleanText { "pilih alasan" }
  package var confirms: CleanText { "lakukan" }
  package var runs: CleanText { "jalankan" }
  package var scrolls: CleanText { "gulir" }
  package var keepsSearch: CleanText { "pakai" }
  package var clearsSearch: CleanText { "hapus pencarian" }
  package var goesBack: CleanText { "kembali" }
}

extension English: FooterWords {
  package var chooses: CleanText { "choose" }
  package var changesChoice: CleanText { "change" }
  package var nextField: CleanText { "next" }
  package var saves: CleanText { "save" }
  package var leavesUnsaved: CleanText { "close unsaved" }
  package var choosesReason: CleanText { "choose a reason" }
  package var confirms: CleanText { "do it" }
  package var runs: CleanText { "run" }
  package var scrolls: CleanText { "scroll" }
  package var keepsSearch: CleanText { "keep" }
  package var clearsSearch: CleanText { "clear the search" }
  package var goesBack: CleanText { "back" }
}
