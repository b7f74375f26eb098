import Orders
import Screen

/// The whole screen as it follows from the model.
package func view(_ model: Model) -> Canvas { picture(model).canvas }

/// The whole screen, and the earliest moment at which it would look different if nothing but time went by.
package func picture(_ model: Model) -> (canvas: Canvas, nextChange: Moment) {
  var painter = Painter()
  return painter.picture(model)
}
