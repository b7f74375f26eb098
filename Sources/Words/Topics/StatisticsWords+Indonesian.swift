import Orders

extension Indonesian: StatisticsWords {
  package var statisticsTitle: CleanText { "Statistik" }
  package var figuresPage: CleanText { "Angka" }
  package var whatIfPage: CleanText { "Andai aturannya lain" }
  package func period(weeks: Int?) -> CleanText { weeks.map { "\($0) minggu terakhir" } ?? "semua pesanan" }
  package func period(since: CleanText?, before: CleanText?) -> CleanText {
    switch (since, before) {
    case (nil, nil): "Semua pesanan"
    case (let since?, nil): "Pesanan sejak \(since)"
    case (nil, let before?): "Pesanan sebelum \(before)"
    case (let since?, let before?): "Pesanan sejak \(since), sebelum \(before)"
    }
  }
  package func counting(_ read: CleanText, of all: CleanText) -> CleanText { "Menghitung: \(read) dari \(all) pesanan…" }
  package var nothingToCount: CleanText { "Belum ada pesanan yang bisa dihitung di masa ini." }
  package func unreadableOrders(_ count: Int) -> CleanText { "\(count) pesanan rusak datanya dan tidak ikut dihitung." }
  package func percent(_ permille: Int) -> CleanText { "\(permille / 10),\(abs(permille) % 10)%" }
  package var closingRate: CleanText { "Tingkat closing" }
  package func ofEnded(_ count: CleanText) -> CleanText { "dari \(count) pesanan yang sudah berakhir" }
  package func won(_ count: CleanText) -> CleanText { "\(count) jadi dibayar" }
  package func lost(_ count: CleanText) -> CleanText { "\(count) batal" }
  package func stillOpen(_ count: CleanText) -> CleanText { "\(count) masih berjalan" }
  package var perWeek: CleanText { "per minggu" }
  package var whyLost: CleanText { "Kenapa batal" }
  package var lostByChannel: CleanText { "Batal per saluran" }
  package var lostByProduct: CleanText { "Batal per produk" }
  package func part(_ count: CleanText, of all: CleanText) -> CleanText { "\(count) dari \(all)" }
  package var closingByHours: CleanText { "Closing menurut jam pesan" }
  package var whileOpen: CleanText { "saat buka" }
  package var whileClosed: CleanText { "saat tutup" }
  package var placedMap: CleanText { "Jam pesanan masuk" }
  package var lostMap: CleanText { "Jam pesanan yang batal" }
  package var moneyAndTime: CleanText { "Uang dan stok" }
  package var rupiahLost: CleanText { "hilang karena batal" }
  package var keptOfLost: CleanText { "uang muka yang hangus" }
  package var stockHoursLost: CleanText { "stok tertahan percuma" }
  package func stockHours(_ count: CleanText) -> CleanText { "\(count) jam-barang" }
  package var savedByReminders: CleanText { "dibayar setelah diingatkan" }
  package var lostAfterReminders: CleanText { "batal walau diingatkan" }
  package func orders(_ count: CleanText, _ sum: Rupiah) -> CleanText { "\(count) · \(sum)" }
  package var returningBuyers: CleanText { "pembeli yang kembali" }
  package var overTheCounter: CleanText { "dibayar langsung di toko" }
  package func leadingCause(_ reason: CleanText) -> CleanText { "Penyebab utama: \(reason)" }
  package var noLeadingCause: CleanText { "Belum ada penyebab yang menonjol." }

  package func remedies(for reason: CancelReason) -> [CleanText] {
    switch reason {
    case .vanished:
      [
        "Beri alasan membayar sekarang: promo berbatas waktu atau potongan minimal belanja.",
        "Untuk yang pernah hilang: tempo lebih pendek atau uang muka.",
      ]
    case .blockedUs: ["Cek daftar hitam sebelum stok dijanjikan.", "Dari pembeli baru, minta uang muka dulu."]
    case .forgot:
      ["Konfirmasi ulang dan sebutkan batas waktunya dengan sopan.", "Ingatkan sebelum tenggat, bukan sesudahnya."]
    case .miscommunication:
      [
        "Ulangi varian, jumlah, total, batas transfer, dan waktu kirim sebelum menunggu.",
        "Tanyakan terus sampai ada keputusan; simpan percakapannya.",
      ]
    case .cheaperElsewhere: ["Sesuaikan harga, atau beri nilai lain.", "Ingat dari saluran mana pembeli itu datang."]
    case .onlyAsking:
      ["Sampaikan aturan toko di awal: bertanya belum berarti memesan.", "Promo berbatas waktu membantu yang masih ragu."]
    case .tooManyOffers: ["Tawarkan lebih sedikit sekaligus; kenali dulu kebutuhan pembeli."]
    case .feltPressed: ["Beri tahu, jangan memaksa.", "Kurangi pengingat dan beri jarak di antaranya."]
    case .refusedDownPayment:
      ["Pembeli juga takut ditipu: tawarkan rekber, atau kecilkan uang mukanya."]
    case .refusedParcel:
      ["Konfirmasi ulang sebelum dikemas.", "Minta ongkir di muka; tutup COD bagi yang dua kali menolak."]
    case .outOfStock: ["Cek stok sebelum berjanji; tawarkan ke antrean."]
    case .ourMistake: ["Cocokkan pesanan dengan pembeli sebelum dikemas."]
    case .other: []
    }
  }

  package var ruleTerms: CleanText { "tempo bayar" }
  package var ruleGrace: CleanText { "kelonggaran" }
  package var ruleDownPayment: CleanText { "uang muka" }
  package var unchangedRule: CleanText { "seperti dulu" }
  package func hours(_ seconds: Int64) -> CleanText {
    seconds % 3600 == 0 ? "\(seconds / 3600) jam buka" : "\(seconds / 60) menit buka"
  }
  package var chooseRule: CleanText { "Pilih aturan lain: t tempo, g kelonggaran, d uang muka." }
  package var payersReplayed: CleanText { "yang membayar, diputar ulang" }
  package var latePayers: CleanText { "membayar setelah batas baru" }
  package var latePayersAsItWas: CleanText { "membayar setelah batas yang dulu" }
  package func stockFreed(sooner: Bool) -> CleanText { sooner ? "stok bebas lebih cepat" : "stok tertahan lebih lama" }
  package func replayUnknown(_ count: CleanText) -> CleanText {
    "\(count) yang membayar tidak ikut: waktu bayarnya tidak tercatat. Impor mencatatnya dari kolom paid_at."
  }
  package var wouldBeAsked: CleanText { "akan dimintai uang muka" }
  package var payersAtStake: CleanText { "di antaranya dulu membayar" }
  package var keptOfParcels: CleanText { "uang muka dari paket ditolak" }
  package func refusedInFact(_ refused: CleanText, of asked: CleanText, loss: Rupiah) -> CleanText {
    "Dari \(asked) yang pernah dimintai uang muka, \(refused) menolak. Kalau sebanyak itu juga, yang hilang sekitar \(loss)."
  }
  package var nobodyAsked: CleanText { "Belum ada yang pernah dimintai uang muka: berapa yang akan menolak tidak diketahui." }
  package var assumptionsTitle: CleanText { "Anggapannya" }
  package func assumptions(downPayment: Bool) -> [CleanText] {
    [
      "Pembeli membayar pada waktu yang sama: tempo pendek tidak membuat lebih cepat, tempo panjang tidak menyelamatkan.",
      "Yang membayar setelah batas dihitung hilang, padahal bisa saja Anda masih menunggunya.",
      "Anda melepas pesanan selambat dulu sesudah batasnya. Perpanjangan tidak diulang kalau temponya diganti.",
    ] + (downPayment ? ["Semua yang membayar dianggap mau membayar uang muka; padahal ada yang akan menolak."] : [])
  }

  package var changesPeriod: CleanText { "masa" }
  package var changesTerms: CleanText { "tempo" }
  package var changesGrace: CleanText { "kelonggaran" }
  package var changesDownPayment: CleanText { "uang muka" }
  package var resetsRule: CleanText { "seperti dulu" }
  package var otherPage: CleanText { "angka/andai" }
}
