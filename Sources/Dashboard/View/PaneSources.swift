import Orders
import Search
import Settings
import Words

/// All of the model that a pane is drawn from, but the hour: while it is equal, the pane looks the same until it says so.
struct PaneSources: Equatable {
  private let book: Int
  private let calendar: ShopCalendar
  private let language: Language
  private let display: DisplaySettings
  private let focus: Pane
  private let isCovered: Bool
  private var query = TextField()
  private var isTyping = false
  private var orders = OrdersPaneState()
  private var blacklist = BlacklistPaneState()
  private var marks: Set<OrderID> = []
  private var detailsTop = 0
  private var hasMore = false
  /// Which answer an empty list tells of where else something was found.
  private var answer: Int?
  private var likenesses: [Likeness] = []

  var selectedOrder: OrderID? { orders.selection }
  var selectedEntry: BuyerKey? { blacklist.selection }

  /// Whether it differs from another at most in what is selected.
  func isSame(butForSelection other: PaneSources) -> Bool {
    var other = other
    (other.orders.selection, other.blacklist.selection) = (selectedOrder, selectedEntry)
    return other == self
  }

  init(of pane: Pane, in model: Model) {
    (book, calendar) = (model.book.version, model.calendar)
    (language, display) = (model.settings.language, model.settings.display)
    (focus, isCovered) = (model.focus, !model.overlays.isEmpty)
    if pane != .deadlines { (query, isTyping) = (model.search.field, model.search.isTyping) }
    if pane == .orders || pane == .blacklist { hasMore = model.search.answer?.hasMore == true }
    switch pane {
    case .orders: (orders, marks, answer) = (model.orders, model.marks, model.search.answer?.generation)
    case .deadlines: break
    case .blacklist: blacklist = model.blacklist
    case .details:
      (orders.selection, blacklist.selection) = (model.orders.selection, model.blacklist.selection)
      detailsTop = model.detailsTop
      let order = model.orders.selection.flatMap { model.book.open[$0] }
      likenesses = order.map { model.screening.likenesses(of: $0.buyer) } ?? []
    }
  }
}
