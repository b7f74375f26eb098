extension Channel {
  /// The numbers under which channels are kept: for good, so a new one goes to the end.
  private static let numbered: [Channel] = [
    .other, .whatsapp, .instagram, .facebook, .tiktok, .shopee, .tokopedia, .lazada, .web, .toko,
  ]

  var number: Int64 { Int64(Channel.numbered.firstIndex(of: self) ?? 0) }

  /// A number that only a newer program knows is some other channel.
  init(number: Int64) { self = Channel.numbered.indices.contains(Int(clamping: number)) ? Channel.numbered[Int(number)] : .other }
}
