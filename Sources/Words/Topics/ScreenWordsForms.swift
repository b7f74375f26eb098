import Orders

/// What the forms ask for, and what is wrong with an answer.
package protocol FormWords {
  var newOrderTitle: CleanText { get }
  func editTitle(_ id: OrderID) -> CleanText
  var newEntryTitle: CleanText { get }
  func entryTitle(_ key: CleanText) -> CleanText
  var setupTitle: CleanText { get }
  var nameField: CleanText { get }
  var itemsField: CleanText { get }
  var levelField: CleanText { get }
  var reasonField: CleanText { get }
  var shopNameField: CleanText { get }
  var zoneField: CleanText { get }
  var languageField: CleanText { get }
  var hoursField: CleanText { get }
  var saturdayField: CleanText { get }
  var sundayField: CleanText { get }
  var accountsField: CleanText { get }
  var phoneExample: CleanText { get }
  var itemsExample: CleanText { get }
  var totalExample: CleanText { get }
  var hoursExample: CleanText { get }
  var accountsExample: CleanText { get }
  var emptyIsClosed: CleanText { get }
  func payBy(_ clock: CleanText, decided: CleanText) -> CleanText
  func name(of terms: Terms) -> CleanText
  var missing: CleanText { get }
  /// The sum cannot be computed: this item has no price.
  func priceMissing(_ item: CleanText) -> CleanText
  var notAPhone: CleanText { get }
  var maskedPhone: CleanText { get }
  var phoneTooShort: CleanText { get }
  var phoneTooLong: CleanText { get }
  var notAnItem: CleanText { get }
  var badQuantity: CleanText { get }
  var badPrice: CleanText { get }
  var notMoney: CleanText { get }
  var notTerms: CleanText { get }
  var notAChoice: CleanText { get }
  var notHours: CleanText { get }
}

extension Indonesian: FormWords {
  package var newOrderTitle: CleanText { "Pesanan baru" }
  package func editTitle(_ id: OrderID) -> CleanText { "Ubah pesanan #\(id)" }
  package var newEntryTitle: CleanText { "Catat di daftar hitam" }
  package func entryTitle(_ key: CleanText) -> CleanText { "Betulkan catatan \(key)" }
  package var setupTitle: CleanText { "Menyiapkan toko" }
  package var nameField: CleanText { "Nama" }
  package var itemsField: CleanText { "Barang" }
  package var levelField: CleanText { "Tingkat" }
  package var reasonField: CleanText { "Alasan" }
  package var shopNameField: CleanText { "Nama toko" }
  package var zoneField: CleanText { "Zona waktu" }
  package var languageField: CleanText { "Bahasa" }
  package var hoursField: CleanText { "Jam Senin–Jumat" }
  package var saturdayField: CleanText { "Jam Sabtu" }
  package var sundayField: CleanText { "Jam Minggu" }
  package var accountsField: CleanText { "Rekening" }
  package var phoneExample: CleanText { "0812-3456-7890" }
  package var itemsExample: CleanText { "Gamis Alya (L navy) x2 @185000; Topi @35000" }
  package var totalExample: CleanText { "kosong: dari harga barang" }
  package var hoursExample: CleanText { "08.00-12.00, 13.00-17.00" }
  package var accountsExample: CleanText { "BCA 1234567890 a.n. Melati; BRI …" }
  package var emptyIsClosed: CleanText { "kosong: tutup" }
  package func payBy(_ clock: CleanText, decided: CleanText) -> CleanText {
    "Dibayar paling lambat \(clock) · putuskan \(decided)"
  }
  package func name(of terms: Terms) -> CleanText {
    switch terms.measure {
    case .elapsed: termsInWords(terms.spelling)
    case .opening(let seconds): seconds % 3600 == 0 ? "\(seconds / 3600) jam buka" : "\(seconds / 60) menit buka"
    case .today: "sampai tutup hari ini"
    case .nextWorkday: "hari kerja berikutnya"
    }
  }
  private func termsInWords(_ spelling: String) -> CleanText {
    let number = CleanText(cleaning: String(spelling.prefix { $0.isNumber }))
    if spelling.hasSuffix("x24") { return "\(number)×24 jam" }
    if spelling.hasSuffix("h") { return "\(number) jam" }
    return spelling.hasSuffix("m") ? "\(number) menit" : "\(number) hari"
  }
  package var missing: CleanText { "perlu diisi" }
  package func priceMissing(_ item: CleanText) -> CleanText { "harga \(item) belum ada: isi @harga di Barang, atau Total" }
  package var notAPhone: CleanText { "bukan nomor HP" }
  package var maskedPhone: CleanText { "nomor ini disamarkan; isi username sebagai gantinya" }
  package var phoneTooShort: CleanText { "nomornya kurang panjang" }
  package var phoneTooLong: CleanText { "nomornya terlalu panjang" }
  package var notAnItem: CleanText { "tulis NAMA (VARIAN) xJUMLAH @HARGA; beberapa dengan titik koma" }
  package var badQuantity: CleanText { "jumlahnya 1 sampai 100.000" }
  package var badPrice: CleanText { "harganya tidak terbaca, contoh @185000" }
  package var notMoney: CleanText { "bukan jumlah uang, contoh 185.000 atau 185rb" }
  package var notTerms: CleanText { "tempo tidak terbaca, contoh 1x24, 6h, today" }
  package var notAChoice: CleanText { "pilih salah satu" }
  package var notHours: CleanText { "tulis seperti 08.00-12.00, 13.00-17.00" }
}

extension English: FormWords {
  package var newOrderTitle: CleanText { "New order" }
  package func editTitle(_ id: OrderID) -> CleanText { "Correct order #\(id)" }
  package var newEntryTitle: CleanText { "Put on the blacklist" }
  package func entryTitle(_ key: CleanText) -> CleanText { "Correct the entry \(key)" }
  package var setupTitle: CleanText { "Setting up the shop" }
  package var nameField: CleanText { "Name" }
  package var itemsField: CleanText { "Items" }
  package var levelField: CleanText { "Level" }
  package var reasonField: CleanText { "Reason" }
  package var shopNameField: CleanText { "Shop's name" }
  package var zoneField: CleanText { "Time zone" }
  package var languageField: CleanText { "Language" }
  package var hoursField: CleanText { "Hours Mon–Fri" }
  package var saturdayField: CleanText { "Hours Sat" }
  package var sundayField: CleanText { "Hours Sun" }
  package var accountsField: CleanText { "Accounts" }
  package var phoneExample: CleanText { "0812-3456-7890" }
  package var itemsExample: CleanText { "Gamis Alya (L navy) x2 @185000; Topi @35000" }
  package var totalExample: CleanText { "empty: from the items' prices" }
  package var hoursExample: CleanText { "08.00-12.00, 13.00-17.00" }
  package var accountsExample: CleanText { "BCA 1234567890 a.n. Melati; BRI …" }
  package var emptyIsClosed: CleanText { "empty: closed" }
  package func payBy(_ clock: CleanText, decided: CleanText) -> CleanText { "To be paid by \(clock) · decide \(decided)" }
  package func name(of terms: Terms) -> CleanText {
    switch terms.measure {
    case .elapsed: termsInWords(terms.spelling)
    case .opening(let seconds):
      seconds % 3600 == 0 ? "\(seconds / 3600) opening hours" : "\(seconds / 60) opening minutes"
    case .today: "until today's closing"
    case .nextWorkday: "next working day"
    }
  }
  private func termsInWords(_ spelling: String) -> CleanText {
    let number = CleanText(cleaning: String(spelling.prefix { $0.isNumber }))
    if spelling.hasSuffix("x24") { return "\(number)×24 hours" }
    if spelling.hasSuffix("h") { return "\(number) hours" }
    return spelling.hasSuffix("m") ? "\(number) minutes" : "\(number) days"
  }
  package var missing: CleanText { "needed" }
  package func priceMissing(_ item: CleanText) -> CleanText { "\(item) has no price: add @price to it, or fill in Total" }
  package var notAPhone: CleanText { "not a mobile number" }
  package var maskedPhone: CleanText { "this number is masked; give the username instead" }
  package var phoneTooShort: CleanText { "the number is too short" }
  package var phoneTooLong: CleanText { "the number is too long" }
  package var notAnItem: CleanText { "write NAME (VARIANT) xQUANTITY @PRICE; several with semicolons" }
  package var badQuantity: CleanText { "the quantity is 1 to 100,000" }
  package var badPrice: CleanText { "the price is not readable, as in @185000" }
  package var notMoney: CleanText { "not a sum, as in 185.000 or 185rb" }
  package var notTerms: CleanText { "not terms, as in 1x24, 6h, today" }
  package var notAChoice: CleanText { "choose one" }
  package var notHours: CleanText { "write as in 08.00-12.00, 13.00-17.00" }
}
