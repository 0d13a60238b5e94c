import Canvas
import DossierModel

extension BlockText {
  /// An actor of the list: name, kind, for whom it speaks, role.
  func actor(_ row: ActorRow, width: Int) -> Block {
    let name = max(10, min(28, width * 36 / 100))
    let text = SafeText(row.actor.name)
    let hidden: SafeText = text.hiddenCount > 0 ? "!" : ""
    let title = repertoire.padded(
      tightlyCut(text, to: name - hidden.width),
      to: name - hidden.width
    )
    var facts = [SafeText(row.actor.kind.rawValue)]
    switch row.standing {
    case .party: facts.append("party")
    case .other: facts.append("other")
    case .none: break
    }
    if let party = row.party { facts.append("for \(SafeText(party.name))") }
    if let role = row.actor.role { facts.append(SafeText(role)) }
    let rest = repertoire.cut(SafeText.joined(facts, separator: ", "), to: width - name - 2)
    return Block([
      Line([
        Run(title, row.standing == .none ? .plain : Theme.heading), Run(hidden, Theme.alarm),
        Run("  \(rest)"),
      ])
    ])
  }

  /// A row of what an actor says: the actor, a heading, a quote.
  func voice(_ row: Row, width: Int) -> Block {
    switch row {
    case .actor(let actor): return person(actor, width: width)
    case .voice(let voice): return voiceHeading(voice, width: width)
    case .quote(let quote): return self.quote(quote, in: nil, width: width)
    default: return Block([.blank])
    }
  }

  /// Who an actor is, whole: role, every spelling, for whom it speaks and who speaks for it.
  private func person(_ row: ActorRow, width: Int) -> Block {
    let kind = SafeText(row.actor.kind.rawValue)
    let name = repertoire.cut(SafeText(row.actor.name), to: width - kind.width - 1)
    var lines = [Line([Run(name, Theme.heading)], trailing: [Run(kind)])]
    func add(_ label: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines += wrapped(label + text, width: width)
    }
    add("", row.actor.role)
    add("Also: ", row.actor.names.joined(separator: ", "))
    add("Speaks for ", row.party?.name)
    add("Spoken for by ", row.speakers.map(\.name).joined(separator: ", "))
    let texts = [row.actor.name, row.actor.role ?? ""] + row.actor.names
    if let hidden = hiddenLine(texts + row.speakers.map(\.name)) { lines.append(hidden) }
    lines.append(.blank)
    return Block(lines)
  }

  private func voiceHeading(_ row: VoiceRow, width: Int) -> Block {
    let voice: SafeText
    switch row.voice {
    case .own: voice = "Says"
    case .others: voice = "Others say of it"
    }
    let path = SafeText.joined(row.titles.map { SafeText($0) }, separator: " \(glyphs.breadcrumb) ")
    let count: SafeText = "\(row.count)"
    let lead: SafeText = "\(glyphs.unfolded) \(voice): "
    let title = repertoire.cut(path, to: width - lead.width - count.width - 1)
    return Block([Line([Run(lead), Run(title, Theme.heading)], trailing: [Run(count)])])
  }
}
