import Orders
import Screen
import Words

/// The whole screen as it follows from the model.
package func view(_ model: Model) -> Canvas { picture(model).canvas }

/// The whole screen, and the earliest moment at which it would look different if nothing but time went by.
package func picture(_ model: Model) -> (canvas: Canvas, nextChange: Moment) {
  var frame = Frame(model)
  let geometry = model.geometry
  if geometry.shape == .glance {
    Glance.draw(on: &frame, in: geometry.body)
    Rail.draw(on: &frame, in: geometry.rail)
    return (frame.canvas, frame.nextChange)
  }
  for pane in Pane.allCases where geometry.panes[pane] != nil { frame.draw(pane, geometry) }
  if geometry.shape == .single { frame.drawTabs(in: geometry.tabs) }
  Rail.draw(on: &frame, in: geometry.rail)
  Footer.draw(on: &frame, in: geometry.footer)
  NoticeLine.draw(on: &frame, in: geometry.notice)
  Header.draw(on: &frame, in: geometry.header)
  for overlay in model.overlays { frame.draw(overlay, in: geometry.body) }
  return (frame.canvas, frame.nextChange)
}
