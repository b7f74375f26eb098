import Dashboard
import Orders
import Screen

/// Shows the model on a glass: draws what has changed, and knows until when the picture stays as it is.
struct Presenter {
  private let glass: any Glass
  private var painter = Painter()
  /// What is on the glass; nil where it may be anything.
  private var shown: Canvas?
  /// Until when the picture stays as it is if nothing but the hour changes.
  private var drawnUntil = Moment.earliest
  private var sizes = SizeStorm()

  init(_ glass: any Glass) { self.glass = glass }

  /// How long the picture stays as it is, in milliseconds.
  func patience(_ model: Model) -> Int64 {
    sizes.wait(at: model.now.uptime) ?? model.milliseconds(until: drawnUntil)
  }

  /// Draws the model, unless more sizes are about to come.
  mutating func draw(_ model: Model) {
    guard sizes.wait(at: model.now.uptime) ?? 0 == 0 else { return }
    sizes.end()
    let (canvas, nextChange) = painter.picture(model)
    drawnUntil = nextChange
    show(canvas)
  }

  /// Draws the clocks alone; does nothing and answers false where more may have changed.
  mutating func drawClocks(at moment: Moment) -> Bool {
    guard !sizes.isWaiting, let (canvas, nextChange) = painter.later(at: moment) else { return false }
    drawnUntil = nextChange
    show(canvas)
    return true
  }

  private mutating func show(_ canvas: Canvas) {
    if let shown, shown == canvas { return }
    glass.present(canvas)
    shown = canvas
  }

  /// What is on the glass may be anything: it is drawn again even where it is the same.
  mutating func forget() { shown = nil }

  /// The terminal has cut or folded what it showed, even where it has its former size again.
  mutating func sizeCame(at uptime: Int64) {
    sizes.sizeCame(at: uptime)
    forget()
  }

  /// Something else than a size came: it is seen at once.
  mutating func endStorm() { sizes.end() }
}
