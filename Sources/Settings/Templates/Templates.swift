import Orders
import TOML
import Words

/// The texts to buyers in one language: those that come with the program, which are read when one is first wanted, and the user's
/// own before them.
package struct Templates: Hashable, Sendable {
  /// In which weekdays and lengths of time are told, too: the buyers' language, whatever the screen's is.
  package let language: Language
  private var own: [TemplateName: MessageTemplate] = [:]

  private init(_ language: Language) { self.language = language }

  /// The texts that come with the program.
  package static func shipped(_ language: Language) -> Templates { Templates(language) }

  private static let indonesian = builtIn(.indonesian)
  private static let english = builtIn(.english)

  private static func builtIn(_ language: Language) -> [TemplateName: MessageTemplate] {
    read(PackageResources.templates_toml, file: "templates.toml", over: Templates(language)).templates.own
  }

  /// The texts of a user's own file over these; what is wrong in it is complained of, and the text before it stays.
  package func replaced(by bytes: [UInt8], file: CleanText) -> (templates: Templates, complaints: [Complaint]) {
    Self.read(bytes, file: file, over: self)
  }

  private static func read(
    _ bytes: [UInt8], file: CleanText, over before: Templates
  ) -> (templates: Templates, complaints: [Complaint]) {
    var (reader, result) = (SectionReader(file: file), before)
    for section in reader.sections(bytes) {
      guard let language = Language(rawValue: section.key), let entries = section.value.table else {
        reader.complain(section.line, .unknownSection(CleanText(cleaning: section.key)))
        continue
      }
      for entry in entries {
        guard let (name, template) = reader.template(entry), language == before.language else { continue }
        result.own[name] = template
      }
    }
    return (result, reader.complaints)
  }

  fileprivate func text(_ name: TemplateName, _ values: MessageValues) -> MessageText {
    let shipped = language == .indonesian ? Self.indonesian : Self.english
    return (own[name] ?? shipped[name])?.filled(with: values) ?? MessageText(lines: [])
  }
}

extension SectionReader {
  fileprivate mutating func template(_ entry: TOMLEntry) -> (TemplateName, MessageTemplate)? {
    let key = CleanText(cleaning: entry.key)
    guard let name = TemplateName(rawValue: entry.key) else {
      complain(entry.line, .template(key, .unknownName))
      return nil
    }
    do throws(TemplateFault) {
      return (name, try MessageTemplate(reading: entry.value.string ?? "", for: name))
    } catch {
      complain(entry.line, .template(key, error))
      return nil
    }
  }
}

extension Settings {
  /// The text to an order's buyer.
  package func message(_ name: TemplateName, about order: Order, at now: Moment) -> MessageText {
    templates.text(name, MessageValues(self, about: order, at: now))
  }

  /// The text to a buyer who waits for what has become free.
  package func message(nextInLine queued: QueuedBuyer, at now: Moment) -> MessageText {
    templates.text(.nextInLine, MessageValues(self, to: queued.buyer, [queued.item], at: now))
  }
}
