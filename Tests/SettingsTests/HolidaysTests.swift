import Orders
import Settings
import Testing
import Words

@Suite struct HolidaysTests {
  @Test func bothYearsOfTheDecreeAreShipped() {
    #expect(Holidays.shipped.years.keys.sorted() == [2026, 2027])
    #expect(Holidays.shipped.years[2026]?.libur.count == 17 && Holidays.shipped.years[2026]?.cutiBersama.count == 8)
    #expect(Holidays.shipped.years[2027]?.libur.count == 18 && Holidays.shipped.years[2027]?.cutiBersama.count == 8)
    #expect(Holidays.shipped.libur.contains(CivilDate(year: 2026, month: 8, day: 17)!))
  }

  @Test func aYearOfTheUsersOwnReplacesOurs() {
    let (own, complaints) = Holidays.read(Array("[2026]\nlibur = [\"01-02\"]\n[2028]\nlibur = [\"02-29\"]".utf8), file: "h")
    #expect(complaints.isEmpty)
    let all = Holidays.shipped.replaced(by: own)
    #expect(all.years.keys.sorted() == [2026, 2027, 2028] && all.years[2026]?.libur.count == 1)
    #expect(all.years[2026]?.cutiBersama == [] && all.years[2027]?.libur.count == 18)
  }

  @Test(arguments: [
    ("[2026]\nlibur = [\"02-30\", \"01-01\"]", 2), ("[soon]\nlibur = []", 1), ("[2026]\nlibr = []", 2), ("[2026]\nlibur = 3", 2),
    ("x", 1),
  ])
  func whatIsWrongIsNamed(text: String, line: Int) {
    let (holidays, complaints) = Holidays.read(Array(text.utf8), file: "holidays.toml")
    #expect(complaints.map(\.line) == [line] && complaints.first?.file == "holidays.toml")
    #expect(holidays.libur.count <= 1)
  }
}
