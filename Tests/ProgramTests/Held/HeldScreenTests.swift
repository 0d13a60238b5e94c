import Canvas
import DossierGenerator
import DossierLibrary
import TestSupport
import Testing

/// Whole screens of every view, in colour and without, large and in ASCII: of the bundled dossier, and of one of
/// many parties and issues, deep trees, long words and several scripts.
struct `Every view on the screen` {
  /// How much is shown, and with which characters.
  private static let kinds: [(Size, Repertoire)] = [
    (Size(width: 160, height: 48), .unicode), (Size(width: 160, height: 48), .ascii),
    (Size(width: 80, height: 24), .unicode), (Size(width: 80, height: 24), .ascii),
  ]

  private func expectPictures(
    _ name: String,
    of library: DossierLibrary,
    _ views: [(String, String)]
  ) {
    for (size, repertoire) in Self.kinds {
      for (view, keys) in views {
        var workbench = HeldWorkbench(library, size: size, repertoire: repertoire)
        workbench.press(keys)
        let kind = "\(size.width)x\(size.height)-\(repertoire)"
        expectSnapshot(workbench.picture, named: "held-\(name)-\(kind)-\(view)")
      }
    }
  }

  @Test func `shows the bundled dossier`() throws {
    expectPictures(
      "bundled",
      of: try DossierLibrary.open(Program.seeds),
      [
        ("matrix", "gm2j\r"), ("weak-cells", "gmgw"), ("timeline", "gtxixp9j"),
        ("compare-dates", "gd=2025-12-01\r\r"), ("compare-parties", "gdc"),
        ("compare-documents", "gojgd"), ("search", "gfterritory\r"),
      ]
    )
  }

  @Test func `shows a crowded dossier as far as it fits`() throws {
    try TemporaryFolder.with { folder in
      var plan = DossierPlan(documents: 40, seed: 5)
      plan.parties = 24
      plan.issues = 60
      let generator = DossierGenerator(plan)
      try generator.write(into: folder.path(of: "dossier"))
      let words = generator.truth.searches.first { $0.name == "common" }?.queries.first ?? ""
      expectPictures(
        "crowded",
        of: try DossierLibrary.open(folder.path(of: "dossier")),
        [
          ("stances", "zR9j\t"), ("matrix", "gm9l5j\r"), ("weak-cells", "gmgw9j"),
          ("timeline", "gtxixp9j"), ("sources", "go9j\t"), ("actors", "ga9j\t"),
          ("compare-parties", "gdc"), ("compare-documents", "go/Vegozu\rgd"), ("why", "gdci"),
          ("search", "gf\(words)\r"), ("article", "gf\(words)\r\t\r"), ("lineage", "go/Vegozu\rgl"),
        ]
      )
    }
  }
}
