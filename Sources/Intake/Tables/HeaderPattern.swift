import Orders

/// By which columns a kind of table is known; of each group at least one name must be in its header.
package struct HeaderPattern: Hashable, Sendable {
  package let groups: [[CleanText]]
  /// Whether the names must be written just so, as a program of ours writes them: `name` is no `Name`.
  package let isExact: Bool

  package init(_ groups: [[CleanText]], isExact: Bool = false) { (self.groups, self.isExact) = (groups, isExact) }

  /// One name a group.
  package init(all names: [CleanText]) { self.init(names.map { [$0] }) }

  /// The groups of which a header has no name.
  package func missing(in header: TableHeader) -> [CleanText] {
    groups.filter { group in
      isExact ? !group.contains(where: header.names.contains) : header.place(ofAny: group) == nil
    }.map { $0.joined(separator: "/") }
  }
}
