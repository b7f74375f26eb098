import CWorkbook

/// What is told of an XML document's parts, as they come; names are without their namespace.
class XMLHandler {
  /// Whether enough was read.
  var isDone = false
  fileprivate var fault: TableFileFault?
  fileprivate var depth = 0
  fileprivate var parser: XML_Parser?

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Ends the reading, with a fault if there is one.
  final func stop(_ fault: TableFileFault? = nil) {
    self.fault = self.fault ?? fault
    isDone = true
    if let parser { lazy_XML_StopParser(parser, XML_Bool(0)) }
  }
}

/// The name of an element or attribute, valid while it is told.
struct XMLName {
  fileprivate let pointer: UnsafePointer<CChar>

  fileprivate init(_ pointer: UnsafePointer<CChar>) {
    // `x:row` is `row`.
    self.pointer = strrchr(pointer, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? pointer
  }

  static func == (left: XMLName, right: StaticString) -> Bool {
    strcmp(left.pointer, UnsafeRawPointer(right.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The attributes of an element, valid while it is told.
struct XMLAttributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// An attribute's bytes; nil if it is not there.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var next = pointer
    while let key = next[0], let value = next[1] {
      if XMLName(key) == name {
        return UnsafeRawBufferPointer(start: value, count: strlen(value)).bindMemory(to: UInt8.self)
      }
      next += 2
    }
    return nil
  }

  func string(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }
}

/// Reads XML as it is unpacked, piece by piece. What no spreadsheet writes is refused: document types (and so every entity of
/// their own), endless nesting, a tag or text without end.
final class XMLReader {
  private static let depthLimit = 64
  private static let tokenLimit = 1 << 20

  private let handler: XMLHandler
  private let parser: XML_Parser
  private var file: ZippedFile

  /// Reads a whole file of a zip.
  static func read(_ name: String, in zip: borrowing Zip, _ handler: XMLHandler) throws(TableFileFault) {
    let reader = try XMLReader(name, in: zip, handler)
    while try reader.advance() {}
  }

  /// Begins to read a file of a zip; to be let go before the zip is.
  init(_ name: String, in zip: borrowing Zip, _ handler: XMLHandler) throws(TableFileFault) {
    file = try zip.file(name)
    guard let parser = lazy_XML_ParserCreate(nil) else { throw .damagedSheet }
    (self.parser, self.handler) = (parser, handler)
    handler.parser = parser
    Self.wire(parser, handler)
  }

  deinit {
    handler.parser = nil
    lazy_XML_ParserFree(parser)
  }

  /// How many bytes were read so far.
  var count: Int { file.unpacked }

  /// Reads the next piece; whether more is left and wanted.
  func advance() throws(TableFileFault) -> Bool {
    let chunk = try file.next()
    let isLast: Int32 = chunk.isEmpty ? 1 : 0
    let status = lazy_XML_Parse(parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count), isLast)
    try Self.check(status, handler)
    // The parser keeps a token until it is whole.
    let kept = file.unpacked - Int(lazy_XML_GetCurrentByteIndex(parser))
    guard chunk.isEmpty || kept <= Self.tokenLimit else { throw .hostileWorkbook }
    return !chunk.isEmpty && !handler.isDone
  }

  private static func check(_ status: XML_Status, _ handler: XMLHandler) throws(TableFileFault) {
    if let fault = handler.fault { throw fault }
    guard status == XML_STATUS_OK || handler.isDone else { throw .damagedSheet }
  }

  private static func wire(_ parser: XML_Parser, _ handler: XMLHandler) {
    lazy_XML_SetUserData(parser, Unmanaged.passUnretained(handler).toOpaque())
    lazy_XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        let handler = XMLReader.handler(data)
        handler.depth += 1
        if handler.depth > XMLReader.depthLimit { return handler.stop(.hostileWorkbook) }
        handler.start(XMLName(name), XMLAttributes(pointer: attributes))
      },
      { data, name in
        guard let name else { return }
        let handler = XMLReader.handler(data)
        handler.depth -= 1
        handler.end(XMLName(name))
      })
    lazy_XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      XMLReader.handler(data).text(
        UnsafeRawBufferPointer(start: text, count: Int(count)).bindMemory(to: UInt8.self))
    }
    lazy_XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.handler(data).stop(.hostileWorkbook) }
  }

  private static func handler(_ data: UnsafeMutableRawPointer?) -> XMLHandler {
    guard let data else { preconditionFailure("the parser was given its handler") }
    return Unmanaged<XMLHandler>.fromOpaque(data).takeUnretainedValue()
  }
}
