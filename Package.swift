// swift-tools-version: 6.2
import PackageDescription

// One set of rules for all of our code. Each upcoming feature closes a hole that Swift 6 leaves open:
// existential types are spelled, imports do not leak, members come from modules the file imports.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "demarche",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "demarche", targets: ["demarche"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The core: values and rules, importing nothing.
    .target(name: "DossierModel", swiftSettings: settings),
    .target(name: "DossierText", dependencies: ["DossierModel"], swiftSettings: settings),

    // The folder, which is the truth.
    .target(
      name: "LocatedYAML",
      dependencies: ["Yams"],
      swiftSettings: settings
    ),
    .target(
      name: "DossierFiles",
      dependencies: [
        "DossierModel", "DossierText", "LocatedYAML",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),

    // The cache over the folder.
    .target(
      name: "DossierIndex",
      dependencies: [
        "DossierModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),

    // The one door to a dossier.
    .target(
      name: "DossierLibrary",
      dependencies: [
        "DossierModel", "DossierText", "LocatedYAML", "DossierFiles", "DossierIndex",
      ],
      swiftSettings: settings
    ),

    // Dossiers of any size, for the benchmark and the tests.
    .target(
      name: "DossierGenerator",
      dependencies: ["DossierModel", "DossierFiles", "LocatedYAML"],
      swiftSettings: settings
    ),

    // The screen.
    .target(name: "Canvas", swiftSettings: settings),
    .target(
      name: "Workbench",
      dependencies: ["DossierModel", "Canvas"],
      swiftSettings: settings
    ),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]
    ),
    .target(
      name: "Terminal",
      dependencies: ["Canvas", "CNcurses"],
      swiftSettings: settings
    ),

    // Drives programs from outside, for the benchmark and the tests.
    .target(name: "CTerminalDriver"),
    .target(name: "TerminalDriver", dependencies: ["CTerminalDriver"], swiftSettings: settings),

    // The programs.
    .executableTarget(
      name: "demarche",
      dependencies: [
        "DossierModel", "LocatedYAML", "DossierFiles", "DossierLibrary", "Canvas", "Workbench",
        "Terminal", argumentParser,
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "demarche-bench",
      dependencies: [
        "Canvas", "DossierGenerator", "DossierIndex", "DossierLibrary", "DossierModel",
        "TerminalDriver", "Workbench", argumentParser,
      ],
      swiftSettings: settings
    ),

    // Tests mirror the sources; TestSupport holds what several of them need.
    .target(
      name: "TestSupport",
      dependencies: ["TerminalDriver"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "TestSupportTests",
      dependencies: ["TestSupport", "TerminalDriver"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BenchTests",
      dependencies: [
        "demarche-bench", "DossierGenerator", "DossierIndex", "DossierLibrary", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DossierModelTests",
      dependencies: ["DossierModel", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DossierTextTests",
      dependencies: ["DossierText", "DossierModel", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "LocatedYAMLTests",
      dependencies: ["LocatedYAML", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DossierFilesTests",
      dependencies: ["DossierFiles", "DossierModel", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DossierGeneratorTests",
      dependencies: [
        "DossierGenerator", "DossierLibrary", "DossierModel", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DossierLibraryTests",
      dependencies: [
        "DossierFiles", "DossierGenerator", "DossierIndex", "DossierLibrary", "DossierModel",
        "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CanvasTests",
      dependencies: ["Canvas", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["Workbench", "DossierModel", "Canvas", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Canvas", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "demarche", "demarche-bench", "Canvas", "DossierGenerator", "DossierLibrary",
        "DossierModel", "Workbench", "TerminalDriver", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Goldens"],
      swiftSettings: settings
    ),
  ]
)
