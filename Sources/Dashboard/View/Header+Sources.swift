import Orders
import Settings
import Words

extension Header {
  /// All that the line is drawn from, the moment too: while it is equal, the line is.
  struct Sources: Equatable {
    private let now: Moment
    private let showsSeconds: Bool
    private let book: Int
    private let calendar: ShopCalendar
    private let language: Language
    private let shopName: CleanText
    private let masksPhones: Bool
    private let storage: StorageState
    private let badges: [Bool]

    init(of frame: Frame) {
      (now, showsSeconds) = (frame.now, frame.showsSeconds)
      (book, calendar, storage) = (frame.model.book.version, frame.model.calendar, frame.model.storage)
      (language, shopName) = (frame.model.settings.language, frame.model.settings.shopName)
      masksPhones = frame.model.settings.display.masksPhones
      badges = [frame.model.isDemo, frame.model.isClockSet, frame.model.isReadOnly]
    }
  }
}
