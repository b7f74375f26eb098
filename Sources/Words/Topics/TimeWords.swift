import Orders

/// Days, months and lengths of time.
package protocol TimeWords {
  /// Three letters: "Sen", "Mon".
  func short(_ weekday: Weekday) -> CleanText
  /// Three letters: "Nov"; 1 to 12.
  func shortMonth(_ number: Int) -> CleanText
  /// The letters after a number of days and of hours in a short countdown: "1h 4j", "1d 4h".
  var dayLetter: CleanText { get }
  var hourLetter: CleanText { get }
}

extension Indonesian: TimeWords {
  package func short(_ weekday: Weekday) -> CleanText {
    (["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"] as [CleanText])[weekday.rawValue]
  }

  package func shortMonth(_ number: Int) -> CleanText {
    (["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"] as [CleanText])[number - 1]
  }

  package var dayLetter: CleanText { "hr" }
  package var hourLetter: CleanText { "j" }
}

extension English: TimeWords {
  package func short(_ weekday: Weekday) -> CleanText {
    (["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as [CleanText])[weekday.rawValue]
  }

  package func shortMonth(_ number: Int) -> CleanText {
    (["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as [CleanText])[number - 1]
  }

  package var dayLetter: CleanText { "d" }
  package var hourLetter: CleanText { "h" }
}
