import Orders

/// What is said, in one language: a sentence that is missing does not compile. Numbers and names are parameters; strangers'
/// text comes in clean. Each topic has its protocol and both languages in one file.
package protocol Words:
  Sendable, StateWords, KeymapWords, RefusalWords, TimeWords, ComplaintWords, HeaderWords, PaneWords, TabWords, ActionWords,
  NoticeWords,
  BlacklistWords, DetailsWords, IntakeWords, DialogWords, FormWords, UsageWords, StorageWords, CommandWords, LabelWords,
  SetupWords, FooterWords, TermsWords, TemplateWords, MessageWords, ReminderWords, ContactWords, TriageWords, StrikeWords,
  QueueWords, BankWords, BankScreenWords, StatisticsWords, TableWords, ImportWords, ImportScreenWords, MappingWords,
  ImportNoticeWords, ChatWords, PrivacyWords, DoctorWords
{}

package struct Indonesian: Words {
  package init() {}
}

package struct English: Words {
  package init() {}
}

/// The languages of the interface; the raw value is what the configuration says.
package enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"

  package var words: any Words {
    switch self {
    case .indonesian: Indonesian()
    case .english: English()
    }
  }
}
