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
    for overlay in model.overlays { frame.draw(overlay, in: geometry.body) }
    Glance.drawLastLine(on: &frame, in: geometry.body)
    return (frame.canvas, frame.nextChange)
  }
  for pane in Pane.allCases where geometry.panes[pane] != nil { frame.draw(pane, geometry) }
  if geometry.shape == .single { frame.drawTabs(in: geometry.tabs) }
  Rail.draw(on: &frame, in: geometry.rail)
  Header.draw(on: &frame, in: geometry.header)
  for overlay in model.overlays { frame.draw(overlay, in: geometry.body) }
  // Above the backdrop of what lies on top: they are of it.
  Footer.draw(on: &frame, in: geometry.footer)
  NoticeLine.draw(on: &frame, in: geometry.notice)
  return (frame.canvas, frame.nextChange)
}
