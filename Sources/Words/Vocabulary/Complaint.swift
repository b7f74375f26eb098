import Orders

/// What is wrong in a file that the user wrote, and where; what it is about keeps its default.
package struct Complaint: Hashable, Sendable {
  package var file: CleanText
  /// Counted from 1; 0 if it is about the whole file.
  package var line: Int
  package var fault: Fault

  package init(file: CleanText, line: Int, fault: Fault) { (self.file, self.line, self.fault) = (file, line, fault) }
}

extension Complaint {
  package enum Fault: Hashable, Sendable {
    case unreadable(Unreadable)
    /// Nothing of the file counts. The parser's own words, in English.
    case notTOML(column: Int, CleanText)
    case unknownSection(CleanText)
    case unknownKey(section: CleanText, key: CleanText)
    case badValue(section: CleanText, key: CleanText, Expected)
    /// No deadline can ever be reached: grace is opening time, and there is none.
    case neverOpen
    case quietAllDay
    case blockBelowSuspect
    /// The folder of files to be imported cannot be watched.
    case folder(CleanText, FolderFault)
    /// A text to buyers, by its name.
    case template(CleanText, TemplateFault)
    /// A layout of tables, by its name.
    case layout(CleanText, LayoutFault)
  }

  /// Why a file could not be read or written.
  package enum Unreadable: Error, Hashable, Sendable {
    case notPermitted, directory, tooLarge, notAFile, diskFull, readOnly
    /// By the system's number, `errno`.
    case system(Int32)
  }

  /// What should stand there.
  package enum Expected: Hashable, Sendable {
    case section, text, texts, zone, language, hours, dates, monthDays, truth, terms, span, uniqueCode, downPayment, steps
    case quietHours, forgiveness, keys, notification, presets, reuse, retention, folder
    case number(from: Int, to: Int)
  }
}

/// Why a directory cannot be watched for files.
package enum FolderFault: Hashable, Sendable {
  case missing, notADirectory, notPermitted
  /// By the system's word.
  case other(CleanText)
}

/// What is wrong with a text to buyers; the one that comes with the program stays.
package enum TemplateFault: Error, Hashable, Sendable {
  case unknownName
  /// Nothing stands there, or no text.
  case empty
  case tooLong
  case unknownPlaceholder(CleanText)
  /// One that has never a value in this text.
  case notInThisText(CleanText)
  /// A `{` without its `}`.
  case unclosed
  /// A placeholder without which the text must not go out.
  case missing(CleanText)
}
