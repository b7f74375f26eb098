import Dashboard
import Orders
import Screen
import Storage

extension Loop {
  /// Has done what `update` asked for.
  func perform(_ effect: Effect) {
    switch effect {
    case .commit(let ticket, let changes):
      disk.requests.post(.commit(ticket, changes, at: model.now.moment, after: through))
    case .commitPart(let ticket, let changes, let step):
      disk.requests.post(.commit(ticket, changes, at: model.now.moment, after: through, step: Step(beginningAt: step)))
    case .recall(let row, let purpose): disk.requests.post(.recall(row: row, purpose))
    case .work(let work, let book): questions.work(work, on: book)
    case .search(let request): asked = request
    case .screen(let request): questions.screening.ask(request)
    case .lookInto(let request): imports.look(into: request)
    case .stopLooking: imports.giveUpLook()
    case .takeIn(let turn): imports.take(turn)
    case .teach(let mapping, let path):
      bring(.imports(.taught(mapping, path: path, cause: errands.teach(mapping))))
    case .count(let request): questions.statistics.ask(request)
    case .copy(let text): bring(.copied(glass.copy(MessageText(lines: [text]))))
    case .copyMessage(let text): bring(.copied(glass.copy(text)))
    case .open(let link): errands.open(link, model.words, inboxes.links)
    case .readStatement(let path):
      let zone = model.calendar.zone
      let request = StatementRequest(
        path: path, mappings: model.settings.layouts, today: zone.date(of: model.now.moment), words: model.words)
      errands.readStatement(request, inboxes.statements)
    case .ring: glass.ring()
    case .notify(let text): glass.notify(text)
    case .title(let text): glass.title(text)
    // The same canvas again after both: what is on the glass may not be it any more.
    case .suspend:
      glass.suspend()
      presenter.forget()
    case .redraw:
      glass.redraw()
      presenter.forget()
    case .saveLayout: errands.saveLayout(model)
    case .saveSettings(let answers): bring(.settingsSaved(cause: errands.saveSettings(answers)))
    case .quit: end(.quit)
    }
  }
}
