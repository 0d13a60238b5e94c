import Yams

/// Words for what libyaml finds wrong with the syntax of a file.
enum SyntaxFault {
  /// The fault that an error of Yams stands for.
  static func of(_ error: any Error, in disguise: Disguise) -> Fault {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      return fault(problem, at: mark, context: context, in: disguise)
    case YamlError.reader(let problem, _, _, _):
      return Fault(.syntax, at: .start, problem, remedy: "write the file as YAML in UTF-8")
    default:
      return Fault(.syntax, at: .start, "this is not YAML", remedy: "write the file as YAML")
    }
  }

  private static func fault(
    _ problem: String,
    at mark: Mark,
    context: YamlError.Context?,
    in disguise: Disguise
  ) -> Fault {
    let place = disguise.place(mark)
    let opened = context.map { disguise.place($0.mark) } ?? place
    func syntax(_ problem: String, _ remedy: String, at place: Place) -> Fault {
      Fault(.syntax, at: place, problem, remedy: remedy)
    }
    switch problem {
    case "but found another document":
      return Fault(
        .severalDocuments,
        at: place,
        "a second document begins here",
        remedy: "remove the \"---\" line: a file holds one document"
      )
    case "mapping values are not allowed in this context":
      return syntax(
        "a second \": \" stands in an unquoted value, or the line is indented too far",
        "put the value in double quotes, or align the key with its siblings",
        at: place
      )
    case "found unexpected end of stream", "found unexpected document indicator":
      return syntax("a quoted value is never closed", "close it with the same mark", at: opened)
    case "found character that cannot start any token":
      return unstartable(at: place, disguise.character(at: mark))
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return syntax(
        "a backslash in double quotes is followed by something that is no escape",
        "write \"\\\\\" for a backslash",
        at: place
      )
    case "did not find expected key":
      return syntax(
        "here a key should begin, at the indentation of its siblings",
        "check the indentation and the quotation marks before it: inside \"…\" a mark is written \\\"",
        at: place
      )
    case "could not find expected ':'":
      return syntax(
        "a key is not followed by \":\"",
        "write \"key: value\"; a value over several lines is indented more than its key",
        at: opened
      )
    case "did not find expected '-' indicator":
      return syntax(
        "here the next \"- \" of the list should begin",
        "indent each \"- \" of a list alike",
        at: place
      )
    case "did not find expected ',' or ']'":
      return syntax(
        "a \"[\" is not closed",
        "close it with \"]\", items divided by \", \"",
        at: opened
      )
    case "did not find expected ',' or '}'":
      return syntax(
        "a \"{\" is not closed",
        "close it with \"}\", keys divided by \", \"",
        at: opened
      )
    case "did not find expected node content":
      return syntax("a value is missing here", "write one, or remove what announces it", at: place)
    case "block sequence entries are not allowed in this context":
      return syntax(
        "a list begins on the line of its key",
        "begin it on the next line, or quote a text that begins with \"- \"",
        at: place
      )
    case "found a tab character that violates indentation":
      return unstartable(at: place, "\t")
    default:
      return syntax("\(problem)", "correct the YAML here", at: place)
    }
  }

  private static func unstartable(at place: Place, _ character: Unicode.Scalar?) -> Fault {
    if character == "\t" {
      return Fault(
        .syntax,
        at: place,
        "a tab stands where only spaces may",
        remedy: "indent with spaces"
      )
    }
    let shown = character.map { "\"\($0)\"" } ?? "this character"
    return Fault(
      .syntax,
      at: place,
      "an unquoted value cannot begin with \(shown)",
      remedy: "put the value in double quotes"
    )
  }
}
