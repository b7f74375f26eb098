import Orders

/// Guesses which column of an unknown table is which field, by the words in its name: a beginning for the user to correct.
package enum ColumnGuess {
  /// The likeliest column of each field of a kind; a column is guessed once.
  package static func columns(of header: TableHeader, as kind: TableKind) -> [MappedField: CleanText] {
    let references = header.references
    var taken: Set<Int> = []
    var guess: [MappedField: CleanText] = [:]
    for field in MappedField.fields(of: kind) {
      guard let words = words[field] else { continue }
      let place = words.lazy.compactMap { word in
        header.names.indices.first { !taken.contains($0) && matches(header.names[$0].string.lowercased(), word) }
      }.first
      if let place {
        taken.insert(place)
        guess[field] = references[place]
      }
    }
    return guess
  }

  /// Whether the word stands in the name by itself.
  private static func matches(_ name: String, _ word: String) -> Bool {
    " \(String(name.map { $0.isLetter || $0.isNumber ? $0 : " " })) ".contains(" \(word) ")
  }

  private static let words: [MappedField: [String]] = [
    .order: [
      "no pesanan", "nomor pesanan", "no order", "order id", "order number", "invoice", "no invoice", "id pesanan",
      "kode pesanan",
    ],
    .created: ["tanggal pesan", "tanggal pesanan", "waktu pesanan", "created", "order date", "tanggal", "tgl", "waktu", "date"],
    .name: [
      "nama pembeli", "nama pelanggan", "nama penerima", "nama customer", "customer", "pembeli", "pelanggan", "penerima", "nama",
      "name",
    ],
    .phone: ["no hp", "no telepon", "no telp", "no wa", "nomor hp", "whatsapp", "telepon", "telp", "phone", "hp", "wa", "nomor"],
    .username: ["username", "akun", "user"], .channel: ["channel", "kanal", "toko asal", "sumber"],
    .address: ["alamat", "address", "alamat lengkap"],
    .item: ["nama barang", "nama produk", "produk", "barang", "pesanan", "item", "product"],
    .variant: ["variasi", "varian", "ukuran", "variant", "size"],
    .quantity: ["jumlah barang", "qty", "jumlah", "jml", "quantity"],
    .price: ["harga", "harga satuan", "price"],
    .total: ["total bayar", "total pembayaran", "grand total", "total", "bayar", "jumlah bayar", "amount"],
    .status: ["status pesanan", "status", "keterangan status"],
    .payment: ["metode pembayaran", "cara bayar", "pembayaran", "payment"],
    .paidAt: ["tanggal bayar", "waktu bayar", "paid at"], .receipt: ["no resi", "resi", "tracking"],
    .note: ["catatan", "note", "notes", "keterangan"],
    .date: ["tanggal transaksi", "tanggal", "tgl", "date", "post date"], .time: ["jam", "waktu", "time"],
    .description: ["keterangan", "deskripsi", "uraian", "description", "remarks"],
    .amount: ["jumlah", "nominal", "mutasi", "amount"],
    .side: ["db cr", "d k", "jenis", "tipe", "type"], .credit: ["kredit", "credit", "masuk", "uang masuk"],
    .debit: ["debet", "debit", "keluar", "uang keluar"], .balance: ["saldo", "balance"],
    .reference: ["no referensi", "referensi", "reference no", "ref"],
    .account: ["no rekening", "rekening", "account no", "account"],
    .reason: ["alasan", "reason", "sebab"], .level: ["tingkat", "level"], .strikes: ["pelanggaran", "strikes"],
    .firstAt: ["pertama", "first"], .lastAt: ["terakhir", "last"],
  ]
}
