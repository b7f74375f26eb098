extension Set<Pane> {
  /// Where an order is selected.
  static let ofOrders: Set = [.orders, .deadlines, .details]
  static let ofBlacklist: Set = [.blacklist]
}

extension Keymap {
  /// The keys of interface.md.
  package static let standard: [Binding] = verbs + entries + marks + movement + panes + program

  private static let verbs = [
    Binding(.pay, "p", in: .ofOrders, rank: 1),
    Binding(.cancel, "x", in: .ofOrders, rank: 2),
    Binding(.extend, "e", in: .ofOrders, rank: 3),
    Binding(.wait, "w", in: .ofOrders, rank: 4),
    Binding(.claim, "t", in: .ofOrders, rank: 5),
    Binding(.ship, "s", in: .ofOrders, rank: 6),
    Binding(.finish, "d", in: .ofOrders, rank: 7),
    Binding(.revive, "R", in: .ofOrders, rank: 8),
    Binding(.downPayment, "D", in: .ofOrders, rank: 1),
    Binding(.confirm, "a", in: .ofOrders, rank: 1),
    Binding(.refund, "f", in: .ofOrders, rank: 8),
    Binding(.blacklist, "b", in: .ofOrders, rank: 9),
    Binding(.remind, "r", in: .ofOrders, rank: 8),
    Binding(.contact, "c", in: .ofOrders),
    Binding(.promise, "P", in: .ofOrders),
    Binding(.newOrder, "n", in: .ofOrders, rank: 11),
    Binding(.pasteChat, "N", rank: 11),
    Binding(.queue, "A", in: .ofOrders),
    Binding(.edit, "E", in: .ofOrders, rank: 15),
  ]

  private static let entries = [
    Binding(.newEntry, "n", in: .ofBlacklist, rank: 1),
    Binding(.correctEntry, "e", in: .ofBlacklist, rank: 2),
    Binding(.removeEntry, "x", in: .ofBlacklist, rank: 3),
    Binding(.appeal, "a", in: .ofBlacklist, rank: 4),
    Binding(.forgive, "f", in: .ofBlacklist, rank: 5),
  ]

  private static let marks = [
    Binding(.mark, "<Space>", in: .ofOrders, rank: 14),
    Binding(.markRange, "v", in: .ofOrders),
    Binding(.extendMarksDown, "<S-Down>", in: .ofOrders),
    Binding(.extendMarksUp, "<S-Up>", in: .ofOrders),
    Binding(.markAll, "*", in: .ofOrders),
  ]

  private static let movement = [
    Binding(.down, "j <Down>"),
    Binding(.up, "k <Up>"),
    Binding(.first, "g <Home>"),
    Binding(.last, "G <End>"),
    Binding(.pageDown, "<C-d> <PageDown>"),
    Binding(.pageUp, "<C-u> <PageUp>"),
    Binding(.nextTab, "l <Right>", in: .ofOrders),
    Binding(.previousTab, "h <Left>", in: .ofOrders),
    Binding(.sort, "o", in: .ofOrders),
    Binding(.open, "<Enter>", rank: 13),
    Binding(.back, "<Esc>"),
  ]

  private static let panes = [
    Binding(.nextPane, "<Tab>"),
    Binding(.previousPane, "<S-Tab>"),
    Binding(.ordersPane, "1"),
    Binding(.deadlinesPane, "2"),
    Binding(.blacklistPane, "3"),
    Binding(.detailsPane, "4"),
    Binding(.zoom, "z"),
    Binding(.wider, ">"),
    Binding(.narrower, "<lt>"),
    Binding(.taller, "+"),
    Binding(.shorter, "-"),
  ]

  private static let program = [
    Binding(.search, "/", rank: 10),
    Binding(.seeStatement, "i"),
    Binding(.bank, "M"),
    Binding(.triage, "T", rank: 4),
    Binding(.dueTomorrow, "B"),
    Binding(.importFile, "I"),
    Binding(.statistics, "S"),
    Binding(.undo, "u", rank: 12),
    Binding(.redo, "<C-r>"),
    Binding(.copy, "y"),
    Binding(.palette, ": <C-p>", rank: 16),
    Binding(.help, "? <F1>", rank: 17),
    Binding(.messages, ""),
    Binding(.mask, "m"),
    Binding(.lock, "<C-x>"),
    Binding(.redraw, "<C-l>"),
    Binding(.suspend, "<C-z>"),
    Binding(.quit, "q"),
    Binding(.quitNow, "<C-c>"),
  ]
}
