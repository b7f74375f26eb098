import Dashboard
import Orders
import Screen
import Search

// Until the dashboard's halves are merged: lets the rest of the package build.
func update(_ model: inout Model, _ message: Message) -> [Effect] { [] }
func nextChange(_ model: Model) -> Int64? { nil }
final class SearchEngine {
  func answer(_ request: SearchRequest, isCancelled: () -> Bool) -> SearchAnswer? { nil }
}
