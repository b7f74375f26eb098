import Glibc

/// What the system counts for a process, over all of its threads.
struct ProcessFigures {
  /// User and system time, in milliseconds.
  var cpu = 0.0
  /// How often a thread went to sleep of its own will, and so was woken.
  var wakeUps = 0

  /// Reads /proc; zeros for a process that is gone.
  init(of process: pid_t) {
    for thread in names(in: "/proc/\(process)/task") {
      let path = "/proc/\(process)/task/\(thread)"
      let nanoseconds = Self.text(of: path + "/schedstat").split(separator: " ").first.flatMap { Double($0) } ?? 0
      cpu += nanoseconds / 1_000_000
      for line in Self.text(of: path + "/status").split(separator: "\n") where line.hasPrefix("voluntary_ctxt_switches") {
        wakeUps += line.split(separator: "\t").last.flatMap { Int($0) } ?? 0
      }
    }
  }

  /// Proportional memory and its greatest resident size, in MB.
  static func memory(of process: pid_t) -> (proportional: Double, peak: Double) {
    let pss = kilobytes("Pss:", in: text(of: "/proc/\(process)/smaps_rollup"))
    return (pss / 1024, peak(of: process))
  }

  /// What this process has written, in bytes; no number where the system does not tell.
  static var written: Double {
    let line = text(of: "/proc/self/io").split(separator: "\n").first { $0.hasPrefix("wchar:") }
    return line?.split(separator: " ").last.flatMap { Double($0) } ?? .nan
  }

  /// The greatest resident size so far, in MB.
  static func peak(of process: pid_t) -> Double { kilobytes("VmHWM:", in: text(of: "/proc/\(process)/status")) / 1024 }

  private static func kilobytes(_ key: String, in text: String) -> Double {
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) } ?? 0
  }

  private static func text(of path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

/// Milliseconds on a clock that never steps.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}
