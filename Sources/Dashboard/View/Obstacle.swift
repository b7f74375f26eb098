import Orders
import Words

extension Model {
  func obstacle(to action: Action) -> Unavailable? { nil }
}
