/// A view that was left for another one, with what was open over it.
struct Visit: Hashable, Sendable {
  let view: ViewName
  let overlays: [Overlay]
}
