import Intake
import Orders
import Screen
import Words

/// Files to be imported: found in the folder or named, looked into by another thread, shown, and taken in on a key.
extension Model {
  mutating func take(_ news: ImportNews) -> [Effect] {
    switch news {
    case .found(let path, let isOld): return [lookInto(path, isAsked: false, isOld: isOld)]
    case .looking(let path, let rows, let percent): showLooking(path, ImportPathForm.Progress(rows: rows, percent: percent))
    case .looked(let preview): takePreview(preview)
    case .part(let part): return take(part)
    case .changed(let run): return stopImport(run, .changed)
    case .broken(let run, let cause): return stopImport(run, .broken(cause))
    case .taught(let mapping, let path, let cause): return taught(mapping, path, cause: cause)
    case .noFolder(let fault): sayFolderFault(fault)
    }
    return []
  }

  private mutating func sayFolderFault(_ fault: FolderFault) {
    guard let folder = settings.importFolder else { return }
    say(.complaint(Complaint(file: settings.path, line: folder.line, fault: .folder(folder.path, fault))))
  }

  func lookInto(_ path: String, isAsked: Bool, isOld: Bool = false, isAgain: Bool = false) -> Effect {
    .lookInto(
      ImportRequest(
        path: path, isAsked: isAsked, isOld: isOld, isAgain: isAgain, book: book, layouts: settings.layouts, policy: policy,
        now: now.moment))
  }

  /// `I`: the file that was spoken of last; without one, a path is asked for.
  mutating func openImport() {
    if let preview = imports.waiting.last { return open(preview) }
    overlays.append(.importPath(ImportPathForm()))
  }

  mutating func open(_ preview: ImportPreview) {
    if case .unknown(let table) = preview.content {
      overlays.append(.mapping(MappingForm(table, path: preview.path, name: preview.name.withoutExtension)))
    } else {
      overlays.append(.importing(ImportView(preview: preview)))
    }
  }

  private mutating func takePreview(_ preview: ImportPreview) {
    imports.waiting.removeAll { $0.path == preview.path }
    if preview.isAsked { return showAsked(preview) }
    switch preview.content {
    case .orders, .entries:
      guard let figures = preview.figures, !figures.isNews, figures.bad == 0 else { return announce(preview) }
      if !preview.isOld { say(.fileKnown(preview.name)) }
    case .gone: return
    // What lies in the folder and is no table at all is not talked about at every start.
    case .unreadable where preview.isOld: return
    default: announce(preview)
    }
  }

  private mutating func announce(_ preview: ImportPreview) {
    imports.waiting.append(preview)
    if !preview.isAgain { say(.fileFound(preview.name, preview.summary)) }
  }

  /// How far a file that was named has been read.
  private mutating func showLooking(_ path: String, _ progress: ImportPathForm.Progress) {
    guard case .importPath(var form)? = overlays.last, form.isLooking, Self.path(form.field.text) == path else { return }
    form.progress = progress
    replaceTop(.importPath(form))
  }

  /// The answer to a path that was typed, or to a layout that was taught.
  private mutating func showAsked(_ preview: ImportPreview) {
    if case .importPath(var form)? = overlays.last {
      switch preview.content {
      case .gone(let cause): form.error = .gone(cause)
      case .unreadable(let problem): form.error = .problem(problem)
      default:
        overlays.removeLast()
        return open(preview)
      }
      form.isLooking = false
      return replaceTop(.importPath(form))
    }
    if canInterruptForImport { open(preview) } else { imports.waiting.append(preview) }
  }

  private var canInterruptForImport: Bool { overlays.isEmpty && !search.isTyping }
}

extension CleanText {
  /// A file's name without what comes after its last dot.
  var withoutExtension: CleanText {
    guard let dot = string.lastIndex(of: "."), dot != string.startIndex else { return self }
    return CleanText(cleaning: String(string[..<dot]))
  }
}
