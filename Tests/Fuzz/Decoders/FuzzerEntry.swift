#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where libFuzzer comes in, if it is linked (`.ci/fuzz`): the decoder is the one that `$TENGGAT_FUZZ` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let chosen: Decoder = {
  let name = getenv("TENGGAT_FUZZ").map { String(cString: $0) } ?? ""
  guard let decoder = Decoder(rawValue: name) else {
    fatalError("TENGGAT_FUZZ is one of \(Decoder.allCases.map(\.rawValue))")
  }
  return decoder
}()
