import ArgumentParser

/// In the program an `Option` is one of the command line; an issue's is `DossierModel.Option`.
typealias Option = ArgumentParser.Option
