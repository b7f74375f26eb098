import Orders

/// What is wrong with the user's own texts to buyers.
package protocol TemplateWords {
  func sentence(for fault: TemplateFault) -> CleanText
}

extension Indonesian: TemplateWords {
  package func sentence(for fault: TemplateFault) -> CleanText {
    switch fault {
    case .unknownName: "nama teks ini tidak dikenal; periksa ejaannya"
    case .empty: "teksnya kosong"
    case .tooLong: "lebih dari \(MessageText.limit) huruf; persingkat"
    case .unknownPlaceholder(let name): "{\(name)} tidak dikenal; periksa ejaannya"
    case .unclosed: "ada { tanpa }"
    case .notInThisText(let name): "{\(name)} tidak ada isinya di teks ini; hapus"
    case .missing("items"): "{items} wajib ada, supaya pembeli tahu barangnya"
    case .missing(let name): "{\(name)} wajib ada, supaya pembeli tahu jumlahnya"
    }
  }
}

extension English: TemplateWords {
  package func sentence(for fault: TemplateFault) -> CleanText {
    switch fault {
    case .unknownName: "there is no text of this name; check its spelling"
    case .empty: "the text is empty"
    case .tooLong: "more than \(MessageText.limit) characters; shorten it"
    case .unknownPlaceholder(let name): "{\(name)} is unknown; check its spelling"
    case .unclosed: "there is a { without its }"
    case .notInThisText(let name): "{\(name)} has no value in this text; take it out"
    case .missing("items"): "{items} must be in it, so that the buyer knows what"
    case .missing(let name): "{\(name)} must be in it, so that the buyer knows how much"
    }
  }
}
