import ArgumentParser

/// What every import of a file can be told.
struct ImportArguments: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Only say what would be kept.")
  var isRehearsal = false

  @Flag(name: .customLong("skip-bad"), help: "Keep the good rows of a file that has bad ones too.")
  var skipsBad = false
}
