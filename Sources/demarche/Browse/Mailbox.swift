import Synchronization
import Terminal
import Workbench

/// Where other threads leave things for the thread that owns the terminal.
final class Mailbox: Sendable {
  /// Something that was left.
  enum Post: Sendable {
    case message(Message)
    /// A text on its way to the clipboard; the terminal has the rest to do.
    case delivery(ClipboardDelivery)
    /// Answers that were asked for ahead are at hand, after this time.
    case prepared(after: Duration)
  }

  private let waker: Waker
  private let posts = Mutex<[Post]>([])

  init(waker: Waker) { self.waker = waker }

  /// Leaves something and wakes the owner; from any thread.
  func leave(_ post: Post) {
    posts.withLock { $0.append(post) }
    waker.wake()
  }

  /// Everything left since the last time, in order.
  func take() -> [Post] {
    posts.withLock { posts in
      defer { posts = [] }
      return posts
    }
  }
}
