import Canvas
import DossierModel

/// Everyone the dossier names, and what the selected one says.
extension Painter {
  mutating func drawActors() {
    let place = state.frame(of: state.actors)
    let actors = state.actors
    drawLines(of: place)
    if let list = place.list {
      put(title: "Actors", in: list.title, isFocused: actors.focus == .list)
      put(
        actors.actors,
        in: list.body,
        isFocused: actors.focus == .list,
        whenEmpty: isFiltered(.actors) ? "The filter hides all." : "No actors: write actors.yaml."
      )
      if !actors.actors.isLoaded { put(Self.loading, in: list.body.row(0)) }
    }
    if let detail = place.detail {
      put(title: voicesTitle, in: detail.title, isFocused: actors.focus == .detail)
      put(
        actors.voices,
        in: detail.body,
        isFocused: actors.focus == .detail,
        whenEmpty: "The actor is gone."
      )
      saySilence(in: detail.body)
    }
  }

  /// Says so where nobody's words stand under who the actor is.
  private mutating func saySilence(in body: Rect) {
    let voices = state.actors.voices
    guard voices.isLoaded, voices.total == 1, let block = voices.blocks.first,
      block.lines.count < body.height
    else { return }
    let said: SafeText =
      isFiltered(.voices)
      ? "The filter hides all." : "Says nothing in the dossier, and nobody says anything of it."
    put(Line([Run(" "), Run(said, Theme.faint)]), in: body.row(block.lines.count))
  }

  private var voicesTitle: SafeText {
    guard let row = state.actors.selected else { return "Statements" }
    return SafeText(row.actor.name)
  }
}
