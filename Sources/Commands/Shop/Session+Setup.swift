import Orders
import Settings
import Storage
import Words

extension Session {
  /// `setup`: asks line by line and writes the configuration; an empty line keeps what is there. Where the input ends before the
  /// last answer nothing is written. `ask` leaves the line open for the answer, `say` ends it.
  package func setup(_ lines: LineReader, ask: (CleanText) -> Void, say: (CleanText) -> Void) throws(Failure) -> Answer {
    guard !isReadOnly else { throw .refused(.readOnly) }
    guard !settings.path.isEmpty else { throw .usage(.noHome) }
    var draft = SettingsDraft(settings)
    if let language = options.language { draft.language = language }
    for question in SetupQuestion.allCases {
      while true {
        let words = draft.language.words
        ask("\(words.question(question)) [\(draft.written(question, in: words))]: ")
        guard let line = try lines.line() else { throw .usage(.setupIncomplete) }
        let text = OutsideText(line).cleaned
        if text.isEmpty { break }
        guard let mistake = draft.take(text, for: question) else { break }
        say(words.sentence(for: mistake))
      }
    }
    return try write(draft)
  }

  private func write(_ draft: SettingsDraft) throws(Failure) -> Answer {
    let (path, words) = (settings.path, draft.language.words)
    do throws(Complaint.Unreadable) { try draft.write(to: path.string) } catch {
      throw .storage(StorageError(error.kind, path: path, cause: words.sentence(for: error)))
    }
    return Answer(
      json: { writer in writer.object { $0.put("written", path) } },
      text: { $0.line(words.configurationWritten(to: path)) })
  }
}

extension Complaint.Unreadable {
  fileprivate var kind: StorageError.Kind {
    switch self {
    case .notPermitted: .permission
    case .directory, .notAFile: .unexpectedFile
    case .diskFull: .diskFull
    case .readOnly: .readOnly
    default: .other
    }
  }
}

extension SettingsDraft {
  /// The present value, as it could be typed.
  fileprivate func written(_ question: SetupQuestion, in words: any Words) -> CleanText {
    switch question {
    case .language: CleanText(cleaning: language.rawValue)
    case .shopName: shopName
    case .zone: zone.clean
    case .weekdays: written(hours[.monday], in: words)
    case .saturday: written(hours[.saturday], in: words)
    case .sunday: written(hours[.sunday], in: words)
    case .accounts: accounts.joined(separator: "; ")
    }
  }

  private func written(_ intervals: [ClockInterval], in words: any Words) -> CleanText {
    intervals.isEmpty ? words.closedDay : intervals.map(\.clean).joined(separator: ", ")
  }

  /// Takes an answer, or says what is wrong with it.
  fileprivate mutating func take(_ text: CleanText, for question: SetupQuestion) -> UsageMistake? {
    switch question {
    case .language:
      guard let language = Language(rawValue: text.string.lowercased()) else { return .badLanguage(text) }
      self.language = language
    case .shopName: shopName = text
    case .zone:
      guard let zone = Zone(reading: text.string) else { return .badZone(text) }
      self.zone = zone
    case .weekdays: return take(text, on: [.monday, .tuesday, .wednesday, .thursday, .friday])
    case .saturday: return take(text, on: [.saturday])
    case .sunday: return take(text, on: [.sunday])
    case .accounts:
      accounts = text.string.split(separator: ";").map { OutsideText(String($0)).cleaned.trimmed }.filter { !$0.isEmpty }
    }
    return nil
  }

  private mutating func take(_ text: CleanText, on weekdays: [Weekday]) -> UsageMistake? {
    guard let input = try? HoursInput(reading: text.string) else { return .badHours(text) }
    for weekday in weekdays { hours[weekday] = input.intervals }
    return nil
  }
}

extension CleanText {
  /// Without the spaces around it.
  var trimmed: CleanText {
    var rest = string[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return CleanText(cleaning: String(rest))
  }
}
