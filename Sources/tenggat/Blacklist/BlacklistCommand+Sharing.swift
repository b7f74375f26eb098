import ArgumentParser
import Commands

extension BlacklistCommand {
  struct Share: Verb {
    static let configuration = CommandConfiguration(
      commandName: "share",
      abstract: "Write blocked entries as keyed fingerprints, with why and until when; off until privacy.share_key is set.")
    @OptionGroup var global: GlobalArguments
    @Argument var file: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.shareEntries(to: file) }
  }
}
