/// The words around an order that say nothing of it.
enum SmallTalk {
  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  /// What stands around an order; taken off the ends of what was ordered.
  static let around = set(
    """
    halo hallo helo hai hi hello hei hey p kak kaka kakak ka kk sis sist gan min admin bun bund bunda mba mbak mbk mas pak bapak bu \
    ibu bang bos boss om tante say dear cantik assalamualaikum asalamualaikum assalamu'alaikum waalaikumsalam samlekum ass wr wb \
    pagi siang sore malam met selamat dong donk deh ya yaa yaaa yah iya y nih ni nie sih lah loh kok tolong mohon minta please pls \
    plis plz makasih mksh makasi mksih maacih terima kasih terimakasih trimakasih trims tks tq ty thanks thank you thx thankyou ok \
    oke okay okey okeh oce sip siap baik banyak juga dulu aja saja ajah ditunggu tunggu segera proses diproses saya sy aku ak gw gue \
    gua kami nya yg yang ini itu berikut ada mau mo pengen pengin ingin pingin jadi nitip titip permisi punten maaf sorry hehe hihi \
    wkwk hehehe amin aamiin kayak kyk kaya seperti kemarin kemaren biasa biasanya sama nggih njih monggo matur nuwun suwun hatur sekali bgt banget lagi nanti
    """)

  /// What says that something is ordered.
  static let ordering = set(
    "order pesan pesen psn beli ambil keep co checkout booking book po request minta mau mo pengen ordr orderr")

  /// What says that something is asked.
  static let asking = set(
    """
    berapa brp brapa kapan kpn apakah apa gimana gmn bagaimana kenapa mana dimana masih ready redy redi tanya nanya info stok stock \
    bisakah adakah how much when what available katalog pricelist harganya
    """)

  /// What says how it went, long after an order.
  static let telling = set(
    """
    sampai nyampe nyampai sampe diterima dterima resi dikirim kirimin komplain rusak retur refund cacat puas sesuai mendarat \
    paketnya pesananku pesanannya orderanku barangnya testimoni batal cancel gajadi
    """)

  /// Headings of forms.
  static let heading = set(
    "format form formulir order orderan pemesanan pesanan pesan isi data diisi lengkap lengkapi silakan silahkan di berikut ya kak"
  )
  static let headingSigns = set("format form formulir")

  /// Whether nothing is said but kind words.
  static func isAll(_ words: [ChatWord]) -> Bool {
    words.allSatisfy { $0.key.isEmpty || around.contains($0.key) || ordering.contains($0.key) }
  }

  static func isHeading(_ words: [ChatWord]) -> Bool {
    let keys = words.map(\.key).filter { !$0.isEmpty }
    guard !keys.isEmpty, keys.count <= 8 else { return false }
    if keys.count <= 3, ["order", "pesanan", "orderan"].contains(keys[0]), keys.dropFirst().allSatisfy({ Int($0) != nil }) {
      return true
    }
    return keys.contains(where: headingSigns.contains) && keys.allSatisfy { heading.contains($0) || around.contains($0) }
  }

  /// Takes kind words off both ends.
  static func trimmed(_ words: [ChatWord]) -> [ChatWord] {
    var inner = words[...]
    while let first = inner.first, isLoose(first) || ordering.contains(first.key) { inner.removeFirst() }
    while let last = inner.last, isLoose(last) { inner.removeLast() }
    return Array(inner)
  }

  private static func isLoose(_ word: ChatWord) -> Bool {
    word.key.isEmpty && !word.text.contains("(") || around.contains(word.key)
  }
}
