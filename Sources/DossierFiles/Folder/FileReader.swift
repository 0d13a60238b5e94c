#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads whole files.
enum FileReader {
  /// Why a file was not read.
  enum Trouble: Error, Hashable {
    /// There is no such file.
    case missing
    /// It is a folder, a pipe or something else that is no file.
    case notAFile
    /// It has more bytes than it may have.
    case tooLarge(bytes: Int)
    /// The system says this.
    case system(String)
  }

  /// The most bytes a file of a dossier may have.
  static let bound = 16 << 20

  /// The bytes of a file.
  static func read(_ path: String) throws(Trouble) -> [UInt8] {
    // A pipe that nobody writes to must not hold us up before we see that it is one.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? .missing : .system(message(errno)) }
    defer { close(file) }
    return try read(file)
  }

  /// Some bytes of a file; nil where it is no file or ends before them.
  static func read(_ range: Range<Int>, of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: range.count)
    let got = bytes.withUnsafeMutableBytes {
      pread(file, $0.baseAddress, $0.count, off_t(range.lowerBound))
    }
    return got == range.count ? bytes : nil
  }

  /// The bytes of an open file.
  static func read(_ file: Int32) throws(Trouble) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(message(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= bound else { throw .tooLarge(bytes: Int(status.st_size)) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: count)) }
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
        Glibc.read(file, buffer.baseAddress?.advanced(by: count), room)
        #else
        Darwin.read(file, buffer.baseAddress?.advanced(by: count), room)
        #endif
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(message(errno)) }
      if got == 0 { break }
      count += got
      guard count <= bound else { throw .tooLarge(bytes: count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// What the system says of an error number.
  static func message(_ number: Int32) -> String {
    String(cString: strerror(number)).lowercased()
  }
}
