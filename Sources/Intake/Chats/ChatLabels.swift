import Orders

/// The labels that sellers' forms have (domain.md §5), by what is left of them without case, marks and stops.
enum ChatLabels {
  /// The longest label, in characters of the text.
  static let longest = 40

  /// What a text in front of a separator means; nil if it is no label.
  static func label(_ text: some StringProtocol) -> ChatLabel? {
    guard text.utf8.count <= longest * 2 else { return nil }
    return table[folded(text)]
  }

  /// `*No. HP/WA *` is `no hp wa`: lower case, letters and digits, one space between words.
  static func folded(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        result += scalar.properties.lowercaseMapping
      } else if scalar != ".", scalar != "'", result.unicodeScalars.last != " ", !result.isEmpty {
        result.append(" ")
      }
    }
    if result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  private static let table: [String: ChatLabel] = {
    var table: [String: ChatLabel] = [:]
    for (label, names) in labels {
      for name in names.split(separator: ",") { table[String(name)] = label }
    }
    return table
  }()

  private static let labels: [(ChatLabel, String)] = buyer + address + goods + money

  private static let buyer: [(ChatLabel, String)] = [
    (.name, "nama,nama lengkap,nama pelanggan,nama pemesan,nama pembeli,nama customer,nama anda,nama kakak,nama kk,nm,name"),
    (.name, "full name,customer,customer name,pemesan,pembeli,pelanggan,an,a n,atas nama,nama order,nama akun wa"),
    (.recipient, "nama penerima,penerima,recipient,kepada,untuk,buat"),
    (.phone, "no hp,hp,nohp,no handphone,handphone,no ponsel,ponsel,nomor hp,nomer hp,no hp aktif,nomor hp aktif"),
    (
      .phone,
      "no telpon,no telepon,no telp,no tlp,no tlpn,notelp,nomor telepon,nomor telpon,nomer telepon,nomer telpon,nomor telp"
    ),
    (.phone, "telp,tlp,tlpn,telpon,telepon,no wa,nowa,nomor wa,nomer wa,wa,hp wa,no hp wa,no wa hp,no wa aktif,whatsapp"),
    (.phone, "no whatsapp,nomor whatsapp,no hp whatsapp,no telp wa,no telepon wa,telp wa,telp hp,no telp hp,phone,phone number"),
    (
      .phone,
      "no hp penerima,no penerima,contact,kontak,no kontak,cp,mobile,nomor,nomer,no hp yang bisa dihubungi,no yang bisa dihubungi"
    ),
    (.username(nil), "username,user name,akun,nama akun,id,user,nama user"),
    (.username(.instagram), "ig,instagram,akun ig,username ig,user ig,nama ig,id ig,akun instagram,username instagram"),
    (.username(.shopee), "shopee,akun shopee,username shopee,user shopee,id shopee,nama akun shopee"),
    (.username(.tiktok), "tiktok,tik tok,akun tiktok,username tiktok,user tiktok,id tiktok"),
    (.username(.tokopedia), "tokopedia,akun tokopedia,username tokopedia,tokped,akun tokped"),
    (.username(.facebook), "fb,facebook,akun fb,nama fb,akun facebook,username fb"),
    (.username(.lazada), "lazada,akun lazada,username lazada"),
    (.channel, "channel,via,order via,pesan via,lewat,beli di,order dari,sumber"),
  ]

  private static let address: [(ChatLabel, String)] = [
    (.address(.whole), "alamat,alamat lengkap,alamat penerima,alamat kirim,alamat pengiriman,alamat rumah,alamat tujuan,almt"),
    (
      .address(.whole),
      "alamat lengkap pengiriman,alamat lengkap penerima,address,full address,kirim ke,dikirim ke,alamat detail,alamat jelas"
    ),
    (.address(.neighbourhood), "rt rw,rt,rw,rt dan rw"),
    (.address(.landmark), "patokan,patokan rumah,patokan alamat,landmark,ancer ancer"),
    (.address(.village), "kelurahan,kel,desa,kelurahan desa,desa kelurahan,kel desa,ds"),
    (.address(.district), "kecamatan,kec,district"),
    (.address(.city), "kota,city,kota tujuan"),
    (.address(.regency), "kabupaten,kab"),
    (.address(.cityOrRegency), "kab kota,kota kab,kota kabupaten,kabupaten kota"),
    (.address(.province), "provinsi,propinsi,prov,province"),
    (.address(.postcode), "kode pos,kodepos,kode post,postal code,zip,zip code,post code"),
  ]

  private static let goods: [(ChatLabel, String)] = [
    (
      .items,
      "produk,produk yang dipesan,produk dipesan,nama produk,pesanan,pesan,pesanan nya,detail pesanan,detail order,isi pesanan"
    ),
    (
      .items,
      "order,orderan,detail orderan,menu,item,items,barang,nama barang,barang yang dipesan,list order,list pesanan,yang dipesan"
    ),
    (.items, "jenis barang,jenis produk,model,product,products,paket,pilihan,nama item,nama menu"),
    (.code, "kode,kode barang,kode produk,sku,code,kode item"),
    (
      .variant,
      "ukuran,ukuran varian,varian,varian ukuran,size,warna,variasi,type,tipe,motif,rasa,color,colour,variant,size warna"
    ),
    (.variant, "warna size,warna ukuran,ukuran warna,uk,warna dan ukuran,ukuran dan warna,size dan warna,warna dan size"),
    (.quantity, "jumlah,jumlah item,jumlah produk yang dipesan,jumlah pesanan,jumlah order,jumlah barang,jumlah produk,jml,qty"),
    (.quantity, "quantity,banyaknya,banyak,kuantitas,jumlah pcs,pcs,total item,total barang,total pcs,jumlah beli,qty order"),
  ]

  private static let money: [(ChatLabel, String)] = [
    (
      .total,
      "total,total bayar,total pembayaran,total transfer,total semua,total keseluruhan,grand total,totalnya,jumlah transfer"
    ),
    (
      .total,
      "total tf,total biaya,total tagihan,jumlah bayar,jumlah pembayaran,nominal,nominal transfer,total belanja,total order"
    ),
    (.total, "total pesanan,jumlah yang dibayar,jumlah yang dibayarkan,total yang dibayar,jumlah total,total price,amount"),
    (.subtotal, "total harga produk,total harga,subtotal,sub total,harga total,total harga barang,total produk"),
    (.price, "harga,harga satuan,harga produk,harga barang,price,harga per pcs,harga pcs,hrg"),
    (.shipping, "ongkir,ongkos kirim,biaya kirim,biaya pengiriman,ongkirnya,shipping,ongkos"),
    (
      .downPayment,
      "dp,jumlah dp,jumlah dp yang dibayarkan,jumlah dp yang dibayar,uang muka,down payment,dp yang dibayarkan,nominal dp"
    ),
    (
      .payment,
      "pembayaran,metode pembayaran,metode bayar,cara bayar,cara pembayaran,bayar via,bayar,payment,payment method,sistem pembayaran"
    ),
    (.payment, "metode,jenis pembayaran,tipe pembayaran,transfer,tf,transfer via,transfer ke,tf ke,pembayaran via"),
    (.bank, "bank,rekening,bank tujuan,transfer bank,nama bank,via bank"),
    (
      .note,
      "catatan,keterangan,note,notes,ket,cat,pesan khusus,request,req,catatan khusus,catatan pesanan,tambahan,catatan tambahan"
    ),
    (.courier, "ekspedisi,kurir,pengiriman,jasa kirim,jasa pengiriman,courier,expedisi,ekspedisi pengiriman"),
  ]
}
