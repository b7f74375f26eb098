import Orders
import Words

/// The time to a deadline as a row shows it: `00.42.18`, `5j 31m`, `1hr 4j`; counting up with a minus once it has passed.
struct Countdown {
  let text: CleanText
  let urgency: Urgency
  /// When the text will be another.
  let nextChange: Moment
  let showsSeconds: Bool
  /// When the urgency will be another.
  let nextUrgency: Moment

  /// The columns of the longest one.
  static let width = 9

  /// Seconds are shown below `secondsBelow` seconds on either side of the deadline.
  init(to deadline: Moment, at now: Moment, secondsBelow: Int64, in words: some TimeWords & PaneWords) {
    let left = deadline - now
    let seconds = abs(left)
    urgency = Urgency(secondsLeft: left)
    nextUrgency = urgency.end(before: deadline)
    let (digits, step) = Self.digits(seconds, secondsBelow: secondsBelow, in: words)
    showsSeconds = step == 1
    text = left < 0 ? "−\(digits)" : digits
    let change =
      left < 0 ? step - seconds % step : min(seconds % step + 1, max(1, seconds - secondsBelow + 1), max(1, seconds))
    nextChange = now + change
  }

  /// The text without its sign, and after how many seconds' difference it becomes another.
  private static func digits(
    _ seconds: Int64, secondsBelow: Int64, in words: some TimeWords & PaneWords
  ) -> (CleanText, step: Int64) {
    if seconds < min(secondsBelow, 100 * 3600) {
      return (clock(Int(seconds)), 1)
    }
    if seconds < 86_400 {
      return (pair(seconds / 3600, words.hourLetter, seconds / 60 % 60, words.minuteLetter), 60)
    }
    if seconds >= 100 * 86_400 { return ("\(seconds / 86_400)\(words.dayLetter)", 86_400) }
    return (pair(seconds / 86_400, words.dayLetter, seconds / 3600 % 24, words.hourLetter), 3600)
  }

  /// `5j 31m`, `5j`.
  private static func pair(_ large: Int64, _ largeUnit: CleanText, _ small: Int64, _ smallUnit: CleanText) -> CleanText {
    small == 0 ? "\(large)\(largeUnit)" : "\(large)\(largeUnit) \(small)\(smallUnit)"
  }

  /// `00.42.18`, up to 99 hours.
  private static func clock(_ seconds: Int) -> CleanText {
    twoDigits(seconds / 3600) + "." + twoDigits(seconds / 60 % 60) + "." + twoDigits(seconds % 60)
  }
}

/// A number from 0 to 99 with a zero before it where it has one digit; another as it is.
func twoDigits(_ number: Int) -> CleanText { upToHundred.indices.contains(number) ? upToHundred[number] : "\(number)" }

/// Every second each clock on the screen takes three of them.
private let upToHundred: [CleanText] = (0..<100).map { $0 < 10 ? "0\($0)" : "\($0)" }
