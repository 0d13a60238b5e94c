internal import GRDB

/// A row of a table, as opposed to a row of an answer.
typealias SQLRow = GRDB.Row
