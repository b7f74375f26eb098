import Orders
import Testing
import Words

@testable import Commands

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct OutputTests {
  @Test func aGoneReaderIsNoticedAndNothingMoreIsWritten() {
    var calls = 0
    let output = Output { _ in
      calls += 1
      return EPIPE
    }
    for _ in 0..<3 {
      output.write("x".utf8)
      output.flush()
    }
    #expect(output.isClosed)
    #expect(calls == 1)
  }

  @Test func failuresGoToBothOutputsInJSON() {
    var errors = ""
    let answers = collect { output in
      errors = collect { errors in
        let reporter = Reporter(output: output, errors: errors, json: true) { $0.string.count }
        #expect(reporter.report(.refused(.unknownOrder(7)), in: English()) == .refused)
      }
    }
    #expect(errors == "tenggat: there is no order #7\n")
    #expect(answers == "{\"error\":{\"code\":\"unknown-order\",\"message\":\"there is no order #7\"}}\n")
  }

  @Test func columnsGoByDisplayWidth() {
    let text = collect { output in
      var writer = TextWriter(output) { $0.string == "日本" ? 4 : $0.string.count }
      writer.table([["日本", "1", "a"], ["b", "22", ""], ["c", "", "d"]], right: [1])
    }
    #expect(text == "日本   1  a\nb     22\nc         d\n")
  }
}
