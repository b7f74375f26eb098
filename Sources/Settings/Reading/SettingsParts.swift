import Orders
import Words

/// What a configuration says, key by key, before it is put together.
struct SettingsParts {
  var name: CleanText = "Toko Saya"
  var zone = Zone.wib
  var language = Language.indonesian
  var accounts: [CleanText] = []
  var hours = OpeningHours.standard
  var closesOnCutiBersama = true
  var closed: Set<CivilDate> = []
  var open: Set<CivilDate> = []
  var terms = Terms.standard
  var grace: Int64 = 3600
  var uniqueCode = UniqueCode.add
  var downPayment = DownPayment.percent(0)
  var shipWithin = (try? Terms(reading: "2x24")) ?? .standard
  var balanceWithin: Terms?
  var presets = Terms.presets
  var reuseTotalsAfter: Int64 = 3 * 86_400
  var reminders = ReminderPolicy()
  var suspectAt = 1
  var blockAt = 2
  var forgiveAfter: Int64? = 180 * 86_400
  var redeemAfter = 3
  var importFolder: ImportFolder?
  var display = DisplaySettings()
  var privacy = PrivacySettings()
  var keys: [(action: CleanText, keys: [CleanText], line: Int)] = []

  func settings(holidays: Holidays) -> Settings {
    let calendar = ShopCalendar(
      zone: zone, hours: hours, holidays: holidays.libur, cutiBersama: holidays.cutiBersama,
      closesOnCutiBersama: closesOnCutiBersama, closed: closed, open: open)
    var policy = Policy(
      calendar: calendar, terms: terms, grace: grace, uniqueCode: uniqueCode, downPayment: downPayment, shipWithin: shipWithin,
      accounts: accounts, suspectAt: suspectAt, blockAt: blockAt)
    (policy.reminders, policy.forgiveAfter, policy.redeemAfter) = (reminders, forgiveAfter, redeemAfter)
    (policy.presets, policy.reuseTotalsAfter) = (presets, reuseTotalsAfter)
    policy.balanceWithin = balanceWithin ?? policy.balanceWithin
    var settings = Settings(policy: policy)
    (settings.shopName, settings.language, settings.display, settings.keys) = (name, language, display, keys)
    settings.importFolder = importFolder
    settings.privacy = privacy
    if language != .indonesian { settings.templates = .shipped(language) }
    return settings
  }
}
