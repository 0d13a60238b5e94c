import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Keys in the timeline.
struct `In the timeline a key` {
  /// The timeline of everything.
  private func timeline() -> Bench {
    var bench = Bench()
    bench.press("gtxixp")
    return bench
  }

  private func selected(_ bench: Bench) -> String? {
    bench.state.timeline.list.rows.selected?.key.text
  }

  @Test func `enters it with the issue and the party, and lifts either and puts it back`() {
    var bench = Bench()
    bench.press("j<Tab>gt")
    let scope = bench.state.timeline.scope
    #expect(scope == TimelineScope(issue: IssueID("amount"), party: ActorID("north")))
    #expect(bench.screen.contains("[Timeline: Amount of the toll · Northland]"))
    bench.press("xi")
    #expect(bench.screen.contains("[Timeline: every issue · Northland]"))
    bench.press("xp")
    #expect(bench.library.asked.last?.what == .timeline(TimelineScope()))
    #expect(bench.screen.contains("The mayors meet on the bridge"))
    bench.press("xixp")
    #expect(bench.state.timeline.scope == scope)
    #expect(!bench.screen.contains("The mayors meet on the bridge"))
  }

  @Test func `moves along the line of time and leaves the selection`() {
    var bench = timeline()
    let start = bench.state.timeline.axis?.start
    let row = selected(bench)
    bench.press("2l")
    let step = 2 * (bench.state.timeline.axisWidth / 4)
    #expect(bench.state.timeline.axis?.start == start.map { $0 + step })
    #expect(selected(bench) == row)
    bench.press("2h")
    #expect(bench.state.timeline.axis?.start == start)
  }

  @Test func `spreads the line of time around the selected row`() throws {
    var bench = timeline()
    bench.press("3j")
    #expect(selected(bench) == "event:meeting")
    let day = try #require(Day("2031-05-02"))
    let place = try #require(bench.state.timeline.axis).place(of: day)
    let days = try #require(bench.state.timeline.axis).daysPerCell
    bench.press("zi")
    let axis = try #require(bench.state.timeline.axis)
    #expect(axis.daysPerCell < days && axis.place(of: day) == place)
    bench.press("99zi")
    #expect(bench.state.timeline.axis?.daysPerCell == 1)
    bench.press("99zo")
    #expect(bench.state.timeline.axis?.daysPerCell == TimeAxis.scales.last)
  }

  @Test func `brings the days of the selected row into view`() throws {
    var bench = timeline()
    bench.press("99zi20lG")
    #expect(selected(bench) == "event:founding")
    bench.press("k")
    let axis = try #require(bench.state.timeline.axis)
    let first = try #require(Day("2031-06-01"))
    #expect((0..<bench.state.timeline.axisWidth).contains(axis.place(of: first)))
  }

  @Test func `opens a statement's article at its place`() {
    var bench = timeline()
    bench.press("<Enter>")
    #expect(bench.state.context == .reader)
    guard case .reader(let reader)? = bench.state.overlays.last else { return }
    #expect(reader.selected?.statement.text == "q-0")
    bench.press("<Esc>")
    #expect(bench.state.context == .timeline)
    #expect(selected(bench) == "statement:q-0")
  }

  @Test func `opens the statements of an event, and comes back step by step`() {
    var bench = timeline()
    bench.press("3j")
    let before = bench.screen
    bench.press("<Enter>")
    #expect(bench.state.context == .quotes)
    let ids = [StatementID("q-0"), StatementID("q-1")]
    #expect(bench.library.asked.last?.what == .quotes(.statements(ids)))
    #expect(bench.screen.contains("Ada Minister"))
    bench.press("<Enter>")
    #expect(bench.state.context == .reader)
    bench.press("<Esc><Esc><Esc>")
    #expect(bench.screen == before)
    bench.press("<Esc>")
    #expect(bench.state.view == .issues)
  }

  @Test func `says of an event without evidence that there is none`() {
    var bench = timeline()
    bench.press("G<Enter>")
    #expect(bench.screen.contains("No statement tells of this event."))
    #expect(bench.state.context == .timeline)
  }

  @Test func `copies the selected statement with its citation`() {
    var bench = timeline()
    bench.press("yy")
    guard case .send(let text)? = bench.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("“Northland will not pay five crowns”"))
    #expect(text.contains("The Herald"))
    bench.press("yq")
    #expect(bench.effects.last == .send("Northland will not pay five crowns"))
  }

  @Test func `finds words, again and backwards`() {
    var bench = timeline()
    bench.press("/crowns are<Enter>")
    #expect(selected(bench) == "statement:q-2")
    bench.press("/meet<Enter>")
    #expect(selected(bench) == "event:next")
    bench.press("n")
    #expect(selected(bench) == "event:meeting")
    bench.press("N")
    #expect(selected(bench) == "event:next")
    bench.press("/zebra<Enter>")
    #expect(bench.screen.contains("Not found: zebra"))
  }

  @Test func `keeps the selection when the day changes or files do`() {
    var bench = timeline()
    bench.press("4jt2031-05-01<Enter>")
    #expect(selected(bench) == "statement:q-2")
    #expect(bench.library.asked.last?.day == Day("2031-05-01"))
    bench.tell(.reloaded(generation: 1))
    #expect(selected(bench) == "statement:q-2")
  }
}

/// The line of time itself.
struct `A line of time` {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `fits what it is made for on the finest scale`() throws {
    let spans = [
      DaySpan(first: try day("2025-11-01"), last: nil),
      DaySpan(first: nil, last: try day("2026-01-12")),
    ]
    let axis = TimeAxis(fitting: spans, width: 40)
    #expect(axis.daysPerCell == 2)
    #expect((0..<40).contains(axis.place(of: try day("2025-11-01"))))
    #expect((0..<40).contains(axis.place(of: try day("2026-01-12"))))
    #expect(TimeAxis(fitting: spans, width: 100).daysPerCell == 1)
  }

  @Test func `stands for every day once, before 1970 too`() throws {
    var axis = TimeAxis(fitting: [], width: 40)
    axis.move(by: -200)
    axis.zoom(by: 3, around: try day("1969-12-31"))
    for number in -400..<400 {
      let place = axis.place(of: Day(number: number))
      #expect(axis.day(at: place).number <= number && number < axis.day(at: place + 1).number)
    }
  }

  @Test func `dates cells at one distance whatever is in view`() throws {
    var axis = TimeAxis(fitting: [DaySpan(first: try day("2031-05-02"), last: nil)], width: 40)
    let before = Set(axis.labels(width: 40).map(\.day))
    axis.move(by: 5)
    let after = Set(axis.labels(width: 40).map(\.day))
    #expect(!before.intersection(after).isEmpty)
    #expect(
      axis.labels(width: 40).map(\.day) == axis.labels(width: 40).map { axis.day(at: $0.place) }
    )
  }

  @Test func `draws nothing on no width`() {
    #expect(TimeAxis(fitting: [], width: 0).labels(width: 0).isEmpty)
  }
}
