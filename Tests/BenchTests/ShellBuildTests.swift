import DossierLibrary
import Foundation
import TestSupport
import Testing

@testable import demarche_bench

struct `Building by SQLite's shell` {
  /// A report on the bundled dossier, whose index is there.
  private func report(in folder: TemporaryFolder, _ workplace: Workplace) throws -> DossierReport {
    let dossier = try BenchDossier(
      copying: Repository.path(of: "seeds"),
      title: "Ending",
      to: folder.path(of: "copy")
    )
    let report = DossierReport(
      dossier: dossier,
      program: "",
      workplace: workplace,
      starts: 1,
      keys: 1
    )
    let cache = try #require(workplace.makeEnvironment()["XDG_CACHE_HOME"]) + "/demarche"
    #expect(try IndexedDossier.open(dossier.path, cacheFolder: cache) { _ in }.update())
    return report
  }

  /// A program that stands for the shell: it keeps what it was told, and writes what it is asked for.
  private func shell(in folder: TemporaryFolder, endingWith status: Int) throws -> String {
    let script = """
      #!/bin/sh
      file=$(printf %s "$4" | sed 's/^.read "//; s/"$//')
      echo "database $3" >> "\(folder.path(of: "told"))"
      cat "$file" >> "\(folder.path(of: "told"))"
      sed -n 's/^.once "\\(.*\\)"$/\\1/p' "$file" | while read -r out; do echo 'number,"end"' > "$out"; done
      exit \(status)

      """
    try folder.write(script, to: "shell")
    let path = folder.path(of: "shell")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func `puts in what the index holds, and searches it in the same way`() throws {
    try TemporaryFolder.with { folder in
      let workplace = try Workplace()
      let report = try report(in: folder, workplace)
      let row = report.buildingByShell(.plain, try shell(in: folder, endingWith: 0))
      #expect(row.label == "index: SQLite's shell, texts into FTS5, records into tables (ms)")
      #expect(Double(row.value) != nil, "\(row.value)")
      let told = try folder.text(of: "told").split(separator: "\n").map(String.init)
      let databases = told.filter { $0.hasPrefix("database ") }
      #expect(databases.count == 2)
      #expect(databases[0].hasSuffix("/index.sqlite"))
      #expect(databases[1] == "database \(workplace.path)/shell.sqlite")
      for table in ["line", "statement", "document"] {
        let file = "\"\(workplace.path)/shell-\(table).csv\""
        #expect(told.count { $0.contains(file) } == 2, "\(table) is written and read")
      }
      #expect(told.contains { $0.contains("fts5") && $0.contains("prefix = '1 2'") })
      #expect(told.count { $0.contains("fts5") } == 1)
    }
  }

  @Test func `puts records into the search too, where these are wanted there`() throws {
    try TemporaryFolder.with { folder in
      let workplace = try Workplace()
      let report = try report(in: folder, workplace)
      let row = report.buildingByShell(.searchable, try shell(in: folder, endingWith: 0))
      #expect(row.label == "index: SQLite's shell, texts and records into FTS5 (ms)")
      #expect(Double(row.value) != nil, "\(row.value)")
      let told = try folder.text(of: "told")
      for table in ["statement", "document"] {
        #expect(told.contains("CREATE VIRTUAL TABLE \(table) USING fts5 (\"number\", \"end\");"))
        #expect(told.contains(".import --skip 1 \"\(workplace.path)/shell-\(table).csv\" \(table)"))
      }
    }
  }

  @Test func `is not measured without a shell, or where it cannot`() throws {
    try TemporaryFolder.with { folder in
      let workplace = try Workplace()
      let report = try report(in: folder, workplace)
      #expect(report.buildingByShell(.plain, nil).value == "-")
      let row = report.buildingByShell(.plain, try shell(in: folder, endingWith: 1))
      #expect(row.value.hasPrefix("not measured: "))
    }
  }
}
