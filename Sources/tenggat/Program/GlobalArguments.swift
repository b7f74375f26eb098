import ArgumentParser
import Commands
import Orders
import Words

/// The options that every command has, before or after its name.
struct GlobalArguments: ParsableArguments {
  @Flag(help: "Answer with one JSON value.")
  var json = false

  @Option(help: ArgumentHelp("Where the shop's data is.", valueName: "directory"))
  var data: String?

  @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The dashboard's theme.", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("The language: id or en.", valueName: "language"))
  var language: String?

  @Flag(name: .customLong("read-only"), help: "Refuse everything that changes the book.")
  var readOnly = false

  /// As the commands take them.
  var options: GlobalOptions {
    get throws(Failure) {
      var options = GlobalOptions()
      (options.json, options.data, options.config, options.readOnly) = (json, data, config, readOnly)
      options.theme = theme?.outside.cleaned
      guard let language else { return options }
      guard let known = Language(rawValue: language) else { throw .usage(.badLanguage(language.outside.cleaned)) }
      options.language = known
      return options
    }
  }

  /// Whether it names another shop, or another way to look at it: what a line of a batch must not.
  var isOfItsOwn: Bool { data != nil || config != nil || theme != nil || language != nil }
}
