// swift-tools-version: 6.2
import PackageDescription

#if os(Linux)
  import Glibc
#endif

/// Generic types are asked for through the functions that know them, not by names that the runtime takes apart and checks against
/// every conformance in the program: a start asks for some hundred, and took a tenth of its time for that.
let directMetadata = SwiftSetting.unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"])

/// Each function in a section of its own, so that the linker can put those of a start together. (Objects that were built without
/// it stay as they are: the compiler sees that the program is the same.)
let sections = SwiftSetting.unsafeFlags(
  ["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release))

/// How the program that sellers start is put together: what a start touches lies together (`.ci/order` lists it), nothing is
/// exported to libraries that ask for nothing, and the C++ library's parts are linked in. Two fifths of the memory of a
/// start otherwise are pages of the program that lie beside what is used.
let startsSmall = LinkerSetting.unsafeFlags(
  [
    "-use-ld=lld", "-L\(Context.packageDirectory)/Sources/tenggat/Link",
    "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/tenggat/Link/start.order",
    "-Xlinker", "--no-warn-symbol-ordering", "-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-static-libgcc",
  ] + (knowsPackedRelocations ? ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"] : []),
  .when(platforms: [.linux], configuration: .release))

/// Whether the C library's loader takes relocations in the packed form: glibc does from 2.36 on (Debian 12, Ubuntu 24.04).
var knowsPackedRelocations: Bool {
  #if canImport(Glibc)
    var version = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &version, version.count)
    let text = String(decoding: version.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let numbers = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    return numbers.count >= 2 && (numbers[0], numbers[1]) >= (2, 36)
  #else
    return false
  #endif
}

/// Every Swift target of ours fails its build on a warning: what is tolerated once is never read again.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error), directMetadata, sections]

func room(_ name: String, _ imports: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ imports: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tenggat",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tenggat", targets: ["tenggat"]),
    .executable(name: "tenggat-bench", targets: ["tenggat-bench"]),
    // What the crash tests load into the programs that they kill; never linked.
    .library(name: "Faults", type: .dynamic, targets: ["CFaults"]),
  ],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    // System libraries, each behind one C target.
    .target(
      name: "CNcurses", cSettings: [.define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])), .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CTOML"),
    .target(name: "CScan"),
    .target(name: "CThreads"),
    .target(name: "CQR", linkerSettings: [.linkedLibrary("qrencode")]),
    .target(
      name: "CWorkbook",
      linkerSettings: [
        // On Linux they are loaded with the first workbook: see lazy.h.
        .linkedLibrary("zip", .when(platforms: [.macOS])), .linkedLibrary("expat", .when(platforms: [.macOS])),
        .linkedLibrary("dl", .when(platforms: [.linux])),
      ]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("sodium")]),
    // The trade.
    room("Orders", []),
    room("Intake", ["Orders", "CWorkbook", "CSQLite"]),
    room("Statistics", ["Orders"]),
    room("Search", ["Orders", "CScan"]),
    room("Storage", ["Orders", "CSQLite"]),
    // What is said and set.
    room("TOML", ["CTOML"]),
    room("Words", ["Orders", "Intake"]),
    room(
      "Settings", ["Orders", "Intake", "Words", "TOML"],
      resources: [.embedInCode("Data/holidays.toml"), .embedInCode("Data/templates.toml")]),
    room("Commands", ["Orders", "Intake", "Search", "Statistics", "Storage", "Words", "Settings"]),
    // What is seen.
    room(
      "Screen", ["Orders", "TOML"],
      resources: [
        .embedInCode("Data/warung.theme"), .embedInCode("Data/kertas.theme"), .embedInCode("Data/polos.theme"),
      ]),
    room("QRCodes", ["Orders", "CQR"]),
    room("Dashboard", ["Orders", "Intake", "Search", "Statistics", "Words", "Settings", "Screen", "QRCodes"]),
    room("Curses", ["Orders", "Screen", "CNcurses"]),
    // Where disk and glass meet.
    room(
      "App",
      [
        "Orders", "Intake", "Search", "Statistics", "Storage", "Words", "Settings", "Commands", "Screen", "Dashboard", "Curses",
        "CThreads",
      ]),
    .executableTarget(
      name: "tenggat", dependencies: ["App", "Commands", "Settings", "Screen", "Words", "Orders", argumentParser],
      exclude: ["Link"], swiftSettings: strict, linkerSettings: [startsSmall]),
    .executableTarget(
      name: "tenggat-bench",
      dependencies: [
        "Orders", "Intake", "Storage", "Search", "Screen", "Dashboard", "App", "Commands", "CSQLite", "CTerminal",
        "CFloors", "tenggat-bench-floor", argumentParser,
      ],
      swiftSettings: strict),
    // What nothing could beat, measured in the same run.
    .target(name: "CFloors"),
    .executableTarget(
      name: "tenggat-bench-floor", linkerSettings: [.linkedLibrary("ncursesw", .when(platforms: [.linux]))]),
    // A terminal that tests and benchmarks can look into: forkpty and libvterm.
    .target(
      name: "CTerminal", path: "Tests/CTerminal",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util", .when(platforms: [.linux]))]),
    // Programs that tests start, each with an end.
    .target(name: "ChildPrograms", path: "Tests/ChildPrograms", swiftSettings: strict),
    // Spreadsheets that tests make.
    .target(
      name: "Workbooks", dependencies: ["CWorkbook"], path: "Tests/Workbooks", swiftSettings: strict,
      linkerSettings: [.linkedLibrary("zip")]),
    // What counts a program's file calls and lets any of them go wrong: LD_PRELOAD, Linux alone.
    .target(name: "CFaults", path: "Tests/CFaults"),
    // A program that does nothing but commit, to be killed.
    .executableTarget(
      name: "CrashWriter", dependencies: ["Storage", "Orders"], path: "Tests/CrashWriter", swiftSettings: strict),
    // Tests.
    tests("OrdersTests", ["Orders"]),
    tests("IntakeTests", ["Intake", "Orders", "Workbooks"], exclude: ["Samples"]),
    tests("SearchTests", ["Search", "Orders"]),
    tests("StatisticsTests", ["Statistics", "Orders"]),
    tests("StorageTests", ["Storage", "Orders", "CSQLite", "ChildPrograms", "StorageChild"]),
    // Everything that takes bytes apart, fed what nobody would write; `.ci/fuzz` builds it for libFuzzer.
    .testTarget(
      name: "FuzzTests",
      dependencies: ["Orders", "Intake", "Search", "Storage", "TOML", "Words", "Settings", "Screen", "Workbooks"],
      path: "Tests/Fuzz", exclude: ["Corpus"], swiftSettings: strict),
    // A second process for tests of the store: it appends, is killed, and runs out of room.
    .executableTarget(
      name: "StorageChild", dependencies: ["Storage", "Orders"], path: "Tests/StorageChild", swiftSettings: strict),
    tests("SettingsTests", ["Settings", "Intake", "TOML", "Words", "Orders"]),
    tests(
      "CommandsTests",
      ["Commands", "Intake", "Orders", "Statistics", "Storage", "Words", "Settings", "ChildPrograms", "Workbooks"]),
    tests("ScreenTests", ["Screen", "Orders", "TOML"]),
    tests(
      "DashboardTests",
      [
        "Dashboard", "App", "Intake", "Orders", "Words", "Screen", "Settings", "Search", "Statistics", "Storage", "QRCodes",
        "ChildPrograms",
      ],
      exclude: ["Goldens"]),
    tests("CrashTests", ["Storage", "Orders", "CrashWriter", "ChildPrograms", "tenggat"]),
    tests("TerminalTests", ["CTerminal", "ChildPrograms", "Orders"], exclude: ["Shop"]),
  ],
  cxxLanguageStandard: .cxx17
)
