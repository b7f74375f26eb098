import Orders
import Screen

/// How near a deadline is; each step has a role and a glyph, so that it is told without colour too.
enum Urgency: Int, Comparable {
  case calm, soon, urgent, overdue

  init(secondsLeft: Int64) {
    switch secondsLeft {
    case ...0: self = .overdue
    case ..<3600: self = .urgent
    case ..<(4 * 3600): self = .soon
    default: self = .calm
    }
  }

  /// When the next step begins for what ends at a deadline.
  func end(before deadline: Moment) -> Moment {
    switch self {
    case .calm: deadline - 4 * 3600 + 1
    case .soon: deadline - 3600 + 1
    case .urgent: deadline
    case .overdue: .latest
    }
  }

  static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }

  /// Overdue rows keep the urgent role: a column of alarms would drown the one that is about to run out.
  var role: Role {
    switch self {
    case .calm: .deadlineCalm
    case .soon: .deadlineSoon
    case .urgent, .overdue: .deadlineUrgent
    }
  }

  var railRole: Role {
    switch self {
    case .calm: .railCalm
    case .soon: .railSoon
    case .urgent: .railUrgent
    case .overdue: .railOverdue
    }
  }

  var glyph: Glyph? {
    switch self {
    case .calm: nil
    case .soon: .soon
    case .urgent: .urgent
    case .overdue: .overdue
    }
  }
}
