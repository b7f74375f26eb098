import Orders
import Storage
import Words

extension Session {
  /// `doctor`: every finding, the failed ones too; ends with 74 if one failed.
  package func doctor(
    terminal: TerminalFacts, complaints: [Complaint], in environment: Environment
  ) throws(Failure) -> Answer {
    let locations = try Locations(options, in: environment)
    known = KnownDirectories(in: locations.state)
    var doctor = Doctor(self, terminal: terminal, complaints: complaints, state: locations.state)
    doctor.run()
    let findings = doctor.findings
    var answer = Answer(
      json: { $0.value(findings) },
      text: { [words] writer in
        writer.table(
          findings.map { [words.name(of: $0.state), words.name(of: $0.subject), $0.says] })
        for remedy in findings.compactMap(\.remedy) { writer.line("→ \(remedy)") }
      })
    if findings.contains(where: { $0.state == .failed }) { answer.status = .system }
    return answer
  }

  /// Whether there is a shop to look at: to look makes none.
  func hasData() throws(Failure) -> Bool {
    guard let dataPath, let known else { return false }
    return try Failure.storage { () throws(StorageError) in try !DataDirectory.isAbsent(dataPath, known: known) }
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ findings: [Finding]) {
    let worst = findings.map(\.state).max() ?? .sound
    object {
      $0.put("state", CleanText(cleaning: worst.rawValue))
      $0.key("findings")
      $0.array(findings) { writer, finding in
        writer.object {
          $0.put("check", CleanText(cleaning: finding.subject.rawValue))
          $0.put("state", CleanText(cleaning: finding.state.rawValue))
          $0.put("says", finding.says)
          $0.put("do", finding.remedy)
        }
      }
    }
  }
}
