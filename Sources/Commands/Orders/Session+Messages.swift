import Orders
import Settings

/// `order remind` and `order message`: the text and its link; recorded as sent only when the seller says so.
extension Session {
  /// `order remind`: refused with the reason while the rules forbid a reminder.
  package func remind(_ id: OutsideText, isSent: Bool, textOnly: Bool) throws(Failure) -> Answer {
    let order = try known(id)
    let name = TemplateName.reminder(for: order, at: clock.now())
    return try message(name, to: order, isSent: isSent, textOnly: textOnly)
  }

  /// `order message`: any other text by its name; a reminder keeps its rules.
  package func message(_ id: OutsideText, template: OutsideText, isSent: Bool, textOnly: Bool) throws(Failure) -> Answer {
    guard let name = TemplateName(rawValue: template.cleaned.string), name != .nextInLine else {
      throw .usage(.badTemplate(template.cleaned))
    }
    return try message(name, to: try known(id), isSent: isSent, textOnly: textOnly)
  }

  private func message(_ name: TemplateName, to order: Order, isSent: Bool, textOnly: Bool) throws(Failure) -> Answer {
    let now = clock.now()
    let text = settings.message(name, about: order, at: now)
    let link = order.buyer.phone.map { WhatsAppLink(to: $0, text) }
    if name.isReminder {
      let book = try book()
      do throws(Refusal) { _ = try book.reminding(order, at: now, policy: policy) } catch { throw .refused(error) }
    }
    let sequence = isSent ? try commit(name.isReminder ? .remind(order.id) : .message(order.id, name.clean)).through : nil
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("order", order.id.number)
          $0.put("template", name.clean)
          $0.key("text")
          $0.value(text)
          $0.put("link", link?.clean)
          $0.put("sent", isSent)
        }
      },
      text: { [words] writer in
        text.lines.forEach { writer.line($0) }
        guard !textOnly else { return }
        writer.line()
        writer.line(link?.clean ?? words.noPhoneCopyOnly)
        if isSent { writer.line(words.order(order.id, became: name.isReminder ? .reminded : .messaged)) }
      })
    answer.sequence = sequence
    return answer
  }

  private func known(_ id: OutsideText) throws(Failure) -> Order {
    let id = try orderID(id)
    guard let order = try book().order(id) else { throw .refused(.unknownOrder(id)) }
    return order
  }
}
