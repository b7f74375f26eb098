import Orders

/// What people, places and goods of a sample shop are called; how often one is named is how likely it is.
enum SampleNames {
  static let first: [CleanText] = [
    "Rani", "Dimas", "Sari", "Yoga", "Bunga", "Putu", "Ayu", "Hartini", "Fauzi", "Lestari", "Agus", "Budi", "Siti",
    "Dewi", "Andi", "Rina", "Joko", "Wahyu", "Eko", "Dian", "Rizky", "Fitri", "Hendra", "Yuni", "Bambang", "Ratna",
    "Indah", "Dedi", "Maya", "Ahmad", "Rudi", "Wulan", "Arif", "Kartika", "Fajar", "Mega", "Iwan", "Nia", "Yusuf",
    "Intan", "Teguh", "Gilang", "Anisa", "Bayu", "Citra", "Galih", "Hani", "Irfan", "Laras", "Made", "Nadia", "Puspa",
    "Reza", "Salsa", "Taufik", "Vina", "Wawan", "Zahra", "Ketut", "Wayan", "Komang", "Asep", "Neneng", "Slamet",
    "Surya",
  ]
  static let last: [CleanText] = [
    "Puspita", "Prayoga", "Wulandari", "Pratama", "Santoso", "Wijaya", "Saputra", "Hidayat", "Nugroho", "Susanto",
    "Setiawan", "Kurniawan", "Wibowo", "Rahayu", "Gunawan", "Siregar", "Nasution", "Hutapea", "Harahap", "Lubis",
    "Ginting", "Tarigan", "Permana", "Maulana", "Firmansyah", "Ramadhan", "Hartono", "Halim", "Purnomo", "Utami",
    "Handayani", "Anggraini", "Safitri", "Mahendra", "Kusuma", "Widodo", "Prasetyo", "Irawan", "Hakim", "Yulianti",
    "Budiman", "Iskandar", "Rosadi",
  ]
  static let streets: [CleanText] = [
    "Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Diponegoro", "Sudirman", "Pahlawan", "Merdeka", "Veteran",
    "Kartini", "Pemuda", "Rajawali", "Merpati", "Flamboyan", "Dahlia", "Teratai", "Siliwangi", "Braga",
  ]
  static let cities: [CleanText] = [
    "Jakarta", "Bandung", "Surabaya", "Medan", "Semarang", "Makassar", "Denpasar", "Sleman", "Palembang", "Bekasi",
    "Tangerang", "Depok", "Bogor", "Malang", "Solo", "Padang", "Pontianak", "Manado",
  ]
  static let items: [(CleanText, Int64)] = [
    ("Gamis Alya", 185_000), ("Hoodie Basic", 155_000), ("Tas Kanvas", 98_000), ("Sepatu Kanvas", 245_000),
    ("Meja Lipat", 350_000), ("Kopi Toraja", 68_000), ("Jilbab Pashmina", 45_000), ("Kemeja Flanel", 129_000),
    ("Daster Bali", 75_000), ("Lemari Jati", 1_500_000), ("Sambal Roa", 42_000), ("Madu Hutan", 150_000),
  ]
  static let variants: [CleanText?] = [nil, "M", "L", "XL", "navy", "hitam", "mocca", "42", "250 g"]
  static let prefixes = [
    811, 812, 813, 821, 822, 823, 851, 852, 853, 855, 856, 857, 858, 877, 878, 881, 882, 895, 896, 897,
  ]
  static let channels: [Channel] = [
    .whatsapp, .whatsapp, .whatsapp, .whatsapp, .whatsapp, .whatsapp, .instagram, .instagram, .tiktok, .facebook, .web, .toko,
  ]
  static let strikes: [CancelReason] = [
    .vanished, .vanished, .vanished, .vanished, .vanished, .vanished, .blockedUs, .refusedParcel,
  ]
  static let reasons: [CancelReason] = [
    .vanished, .vanished, .vanished, .vanished, .vanished, .forgot, .forgot, .cheaperElsewhere, .onlyAsking, .miscommunication,
    .blockedUs, .refusedDownPayment, .other,
  ]
}
