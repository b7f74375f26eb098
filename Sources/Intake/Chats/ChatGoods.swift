import Orders

/// The items of an order, with what labels of their own say of kind and number.
struct ChatGoods {
  private(set) var items: [OrderItem] = []
  private(set) var questions: [ChatQuestion] = []
  private(set) var notes: [String] = []
  private var groups: [Group] = []
  /// The only item so far is no more than a kind: what is named next is the item.
  private var isOfNext = false

  /// Items that one label named, and the labels that came after it.
  private struct Group {
    var items: [ChatItem] = []
    var quantities: [String] = []
  }

  init(_ pieces: [ChatPiece], knownTotal: [Rupiah]) {
    let isCounted = pieces.contains {
      $0.label == .quantity && !$0.isBlank && ChatQuantity.first(in: [ChatWord](splitting: $0.text)) != nil
    }
    var pendingVariants: [String] = []
    var pendingQuantities: [String] = []
    var codes: [String] = []
    for piece in pieces where !piece.isBlank {
      switch piece.label {
      case .items:
        add(ChatItems.read(piece.values, mayEndInNumber: !isCounted), isLabelled: piece.isLabelled)
        take(&pendingVariants, &pendingQuantities)
      case .code: codes += piece.values
      case .variant: if !addVariant(piece.text) { pendingVariants.append(piece.text) }
      case .quantity: if !addQuantity(piece.text) { pendingQuantities.append(piece.text) }
      default: break
      }
    }
    addCodes(codes, mayEndInNumber: !isCounted)
    take(&pendingVariants, &pendingQuantities)
    notes += pendingVariants
    finish(knownTotal)
  }

  private mutating func add(_ new: [ChatItem], isLabelled: Bool) {
    guard !new.isEmpty else { return }
    let isKind = !isLabelled && new.count == 1 && (new[0].isOnlyMore || ChatVariant.isAll([ChatWord](splitting: new[0].name)))
    if let last = groups.indices.last, let place = groups[last].items.indices.last {
      // `yg navy 2 ya` in a message of its own is about the item before, or after.
      if isKind { return groups[last].items[place].add(new[0].asKind) }
      if isOfNext, new.count == 1 {
        var item = new[0]
        item.add(groups[last].items[place].asKind)
        isOfNext = false
        return groups[last].items[place] = item
      }
    }
    isOfNext = isKind
    groups.append(Group(items: new))
  }

  /// Labels that came before the goods are about them.
  private mutating func take(_ variants: inout [String], _ quantities: inout [String]) {
    guard !groups.isEmpty else { return }
    variants = variants.filter { !addVariant($0) }
    quantities = quantities.filter { !addQuantity($0) }
  }

  private mutating func addVariant(_ text: String) -> Bool {
    guard let last = groups.indices.last else { return false }
    guard groups[last].items.count == 1 else {
      notes.append(text)
      return true
    }
    groups[last].items[0].variants.append(text)
    return true
  }

  private mutating func addQuantity(_ text: String) -> Bool {
    guard let last = groups.indices.last else { return false }
    groups[last].quantities.append(text)
    return true
  }

  /// A code names the goods where nothing else does, else it is their kind.
  private mutating func addCodes(_ codes: [String], mayEndInNumber: Bool) {
    guard !codes.isEmpty else { return }
    if groups.isEmpty { return add(ChatItems.read(codes, mayEndInNumber: mayEndInNumber), isLabelled: true) }
    if groups.count == 1, groups[0].items.count == 1 {
      groups[0].items[0].variants.insert(codes.joined(separator: " "), at: 0)
    } else {
      notes.append("Kode: \(codes.joined(separator: " "))")
    }
  }

  private mutating func finish(_ knownTotal: [Rupiah]) {
    groups = groups.map { counted($0) }
    var all = groups.flatMap(\.items)
    let priced = OrderItem.total(of: all.map(\.item))
    // A number in a name is a price only where the sum does not say otherwise.
    if let total = knownTotal.max(), all.contains(where: { $0.barePrice != nil }),
      priced.map({ $0 > total }) ?? true || priced != knownTotal.min() && priced != total
    {
      for index in all.indices { all[index].keepNameWhole() }
    }
    items = all.map(\.item).filter { !$0.name.isEmpty }
    if items.count > ChatItems.most { items.removeLast(items.count - ChatItems.most) }
  }

  /// Gives the items of a group the number that a label says.
  private mutating func counted(_ group: Group) -> Group {
    var group = group
    for text in group.quantities {
      let words = [ChatWord](splitting: text)
      let numbers = words.compactMap { ChatQuantity.number($0) }
      if group.items.count == 1 {
        guard let count = ChatQuantity.first(in: words), count > 0, count <= ChatQuantity.most else {
          questions.append(ChatQuestion(.quantity, .notAQuantity, written: CleanText(cleaning: text)))
          continue
        }
        group.items[0].quantity = count
      } else if numbers.count == group.items.count, numbers.count > 1 {
        for (index, number) in numbers.enumerated() where number > 0 { group.items[index].quantity = number }
      } else if let count = ChatQuantity.first(in: words), count != group.items.reduce(0, { $0 + ($1.quantity ?? 1) }) {
        questions.append(ChatQuestion(.quantity, .notAQuantity, written: CleanText(cleaning: text)))
      }
    }
    return group
  }
}
