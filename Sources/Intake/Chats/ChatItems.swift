import Orders

/// The items of a value: a list over lines, or joined by `,`, `;`, `+` or `dan`.
enum ChatItems {
  /// The most items of one order; what is beyond is left to the seller.
  static let most = 100

  static func read(_ lines: [String], mayEndInNumber: Bool) -> [ChatItem] {
    var items: [ChatItem] = []
    for line in lines {
      for chunk in line.split(separator: ";") where items.count < most { add(String(chunk), to: &items, mayEndInNumber) }
    }
    return items
  }

  private static func add(_ chunk: String, to items: inout [ChatItem], _ mayEndInNumber: Bool) {
    let text = withoutListMark(chunk)
    let joined = joinedByWords(text, mayEndInNumber)
    if joined.count > 1 { return items += joined }
    let parts = split(text)
    // `ambil 2 ya, navy L`: how many, before it is said of what.
    var pending: Int?
    for (place, part) in parts.enumerated() {
      let words = [ChatWord](splitting: part.text)
      // `yg navy 2 ya` is about what was named before.
      let isFollowing = words.first.map { ["yg", "yang"].contains($0.key) } ?? false && !items.isEmpty
      var item = ChatItem(words, mayEndInNumber: mayEndInNumber || isFollowing)
      if item.name.isEmpty, item.variants.isEmpty, item.quantity == nil, item.price == nil { continue }
      let isKind = ChatVariant.isAll([ChatWord](splitting: item.name))
      let isDetail = place > 0 && (isKind || part.isAfterDash && items.last?.quantity == nil)
      if item.isOnlyMore || isDetail || isFollowing && isKind, !items.isEmpty {
        items[items.count - 1].add(item.asKind)
      } else if !item.isOnlyMore {
        item.quantity = item.quantity ?? pending
        pending = nil
        items.append(item)
      } else if item.variants.isEmpty {
        pending = item.quantity
      } else {
        // Nothing but a kind: better named so than dropped.
        (item.name, item.variants) = (item.variants.joined(separator: " "), [])
        items.append(item)
      }
    }
  }

  /// `2 gamis dan 1 tas`: only where each says how many, so that `hitam dan putih` stays one.
  private static func joinedByWords(_ text: String, _ mayEndInNumber: Bool) -> [ChatItem] {
    var groups: [[ChatWord]] = [[]]
    for word in [ChatWord](splitting: text) {
      let isJoint = ["dan", "sama", "serta", "plus", "and"].contains(word.key) || ["+", "&"].contains(word.text)
      if isJoint { groups.append([]) } else { groups[groups.count - 1].append(word) }
    }
    guard groups.count > 1, groups.count <= most else { return [] }
    let items = groups.map { ChatItem($0, mayEndInNumber: mayEndInNumber) }
    return items.allSatisfy { $0.quantity != nil && !$0.name.isEmpty } ? items : []
  }

  /// At commas that are followed by a space, and at ` - `.
  private static func split(_ text: String) -> [(text: Substring, isAfterDash: Bool)] {
    var parts: [(text: Substring, isAfterDash: Bool)] = []
    var start = text.startIndex
    var isAfterDash = false
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth <= 0 && (next == text.endIndex || text[next] == " " || text[next].isLetter):
        parts.append((text[start..<index], isAfterDash))
        (start, isAfterDash) = (next, false)
      case "-"
      where depth <= 0 && index > start && next < text.endIndex && text[next] == " " && text[text.index(before: index)] == " ":
        parts.append((text[start..<index], isAfterDash))
        (start, isAfterDash) = (next, true)
      default: break
      }
      index = next
    }
    return parts + [(text[start...], isAfterDash)]
  }

  /// Without `- `, `* `, `1. `, `2) ` in front.
  static func withoutListMark(_ text: String) -> String {
    var inner = Substring(text).drop { $0 == " " }
    if let first = inner.first, "-–*•·▪✅+>".contains(first) {
      inner = inner.dropFirst().drop { $0 == " " }
    } else {
      let digits = inner.prefix { $0.isASCII && $0.isNumber }
      let mark = inner.dropFirst(digits.count)
      if (1...2).contains(digits.count), let sign = mark.first, ".)".contains(sign),
        mark.dropFirst().first.map({ !$0.isNumber }) ?? false
      {
        inner = mark.dropFirst().drop { $0 == " " }
      }
    }
    return String(inner)
  }

  /// Whether a line is one of a list.
  static func hasListMark(_ text: String) -> Bool { withoutListMark(text).count < Substring(text).drop { $0 == " " }.count }
}
