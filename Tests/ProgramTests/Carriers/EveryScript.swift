import TestSupport

/// A copy of the bundled dossier with titles in many scripts: wide, joined, with marks, from right to left,
/// and pictures that terminals do not agree on.
enum EveryScript {
  private static let titles = [
    ("Enforcement", "执行 強制執行 シコウ 한국어"),
    ("Monitoring", "მონიტორინგი Їжак e\u{301}e\u{302} n\u{303} й"),
    ("Duration", "مدة الضمانات תוקף 2026"),
    ("Multinational presence", "🕊\u{FE0F} 👍🏽 ☎\u{FE0F} 👩‍👩‍👧 🇺🇦 ⚠ №"),
    ("Legal force", "हिन्दी न्याय ไทยกำลัง தமிழ்"),
  ]

  /// Makes the copy and gives its path.
  static func write(in folder: TemporaryFolder) throws -> String {
    let path = try folder.copyDossier(as: "scripts")
    for (title, other) in titles {
      try folder.replace(
        "title: \"\(title)\"",
        with: "title: \"\(other)\"",
        in: "scripts/issues.yaml"
      )
    }
    return path
  }
}
