#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

extern char **environ;

/* Locale. */

static bool charset_is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return name != NULL && (strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0);
}

bool nc_locale(bool ascii) {
  setlocale(LC_CTYPE, "");
  if (ascii) {
    setlocale(LC_CTYPE, "C");
    return true;
  }
  if (charset_is_utf8()) return true;
  const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && charset_is_utf8()) return true;
  }
  return false;
}

int nc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* Descriptors. */

bool nc_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0;
#else
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    nc_close_on_exec(ends[i]);
    nc_nonblocking(ends[i]);
  }
  return true;
#endif
}

void nc_close_on_exec(int fd) { fcntl(fd, F_SETFD, FD_CLOEXEC); }

void nc_nonblocking(int fd) {
  int flags = fcntl(fd, F_GETFL);
  if (flags >= 0) fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

int nc_tty_writer(int fd) {
  const int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  const char *name = ttyname(fd);
  int writer = name == NULL ? -1 : open(name, flags);
  /* Under su the device belongs to somebody else, but the process still controls it. */
  if (writer < 0 && tcgetsid(fd) == getsid(0)) writer = open("/dev/tty", flags);
  return writer;
}

bool nc_tty_size(int fd, int *width, int *height) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

bool nc_tty_is_ours(int fd) {
  pid_t group = tcgetpgrp(fd);
  return group < 0 || group == getpgrp();
}

int nc_spawn(int *pid, const char *path, char *const arguments[], int in, int out, int err) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure != 0) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure == 0) {
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    failure = posix_spawnp(&child, path, &actions, &attributes, arguments, environ);
    *pid = child;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

/* Signals. */

static const int caught[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { CAUGHT = sizeof caught / sizeof *caught };
static struct sigaction found[CAUGHT], found_pipe, found_alarm;
static bool signals_are_ours = false;
static bool stop_is_ignored = false;
static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t ending_signal = SIGTERM;

static void on_signal(int number) {
  int saved = errno;
  if (number == SIGHUP || number == SIGTERM) {
    ending_signal = number;
    alarm(2);
  }
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void on_alarm(int number) {
  (void)number;
  nc_guard_run();
  _exit(128 + ending_signal);
}

static void catch_signal(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = handler;
  sigaction(number, &action, old);
}

int nc_signals_open(void) {
  if (signal_pipe[0] < 0 && !nc_pipe(signal_pipe)) return -1;
  if (signals_are_ours) return signal_pipe[0];
  for (int i = 0; i < CAUGHT; i++) catch_signal(caught[i], on_signal, &found[i]);
  catch_signal(SIGALRM, on_alarm, &found_alarm);
  catch_signal(SIGPIPE, SIG_IGN, &found_pipe);
  for (int i = 0; i < CAUGHT; i++) {
    if (caught[i] == SIGTSTP && found[i].sa_handler == SIG_IGN) {
      stop_is_ignored = true;
      sigaction(SIGTSTP, &found[i], NULL);
    }
  }
  signals_are_ours = true;
  return signal_pipe[0];
}

void nc_signals_close(void) {
  if (!signals_are_ours) return;
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &found[i], NULL);
  alarm(0);
  sigaction(SIGALRM, &found_alarm, NULL);
  sigaction(SIGPIPE, &found_pipe, NULL);
  signals_are_ours = false;
}

void nc_deadline_on(void) { alarm(2); }

void nc_deadline_off(void) { alarm(0); }

bool nc_stop_group(void) {
  if (stop_is_ignored) return false;
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  catch_signal(SIGTSTP, SIG_DFL, NULL);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  kill(0, SIGTSTP);
  catch_signal(SIGTSTP, on_signal, NULL);
  return true;
}

/* The state of the terminal. */

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };
static struct sigaction found_crash[CRASHES];
static struct termios saved_modes;
static int saved_fd = -1;
static uint8_t guard_bytes[256];
static size_t guard_count = 0;
static volatile sig_atomic_t guard_is_on = 0;
static bool crashes_are_ours = false;

bool nc_tty_save(int fd) {
  if (tcgetattr(fd, &saved_modes) != 0) return false;
  saved_fd = fd;
  return true;
}

void nc_tty_restore(void) {
  if (saved_fd >= 0) tcsetattr(saved_fd, TCSANOW, &saved_modes);
}

bool nc_tty_lines(void) {
  if (saved_fd < 0) return false;
  struct termios modes = saved_modes;
  modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | ISTRIP | IXON | IXOFF);
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  modes.c_oflag |= OPOST | ONLCR;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return tcsetattr(saved_fd, TCSANOW, &modes) == 0;
}

int nc_tty_speed(void) {
  static const struct {
    speed_t name;
    int bits;
  } slow[] = {{B50, 50},     {B75, 75},     {B110, 110},   {B134, 134},   {B150, 150},
              {B200, 200},   {B300, 300},   {B600, 600},   {B1200, 1200}, {B1800, 1800},
              {B2400, 2400}, {B4800, 4800}, {B9600, 9600}, {B19200, 19200}};
  speed_t speed = saved_fd < 0 ? B38400 : cfgetospeed(&saved_modes);
  for (size_t i = 0; i < sizeof slow / sizeof *slow; i++) {
    if (slow[i].name == speed) return slow[i].bits;
  }
  return speed == B57600 ? 57600 : speed == B115200 ? 115200 : 38400;
}

/* What is written to standard error while the terminal is in use, as the last words of a crash are,
   would stand on a screen that is about to vanish. It waits in a pipe for the terminal to be given
   back. A pipe that is full takes no more, and nobody waits for it. */
static int errors_pipe[2] = {-1, -1};
static int errors_fd = -1;
static volatile sig_atomic_t errors_are_held = 0;

static void hold_errors(void) {
  if (errors_are_held || !isatty(STDERR_FILENO)) return;
  if (errors_pipe[0] < 0 && !nc_pipe(errors_pipe)) return;
  errors_fd = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (errors_fd < 0) return;
  if (dup2(errors_pipe[1], STDERR_FILENO) < 0) {
    close(errors_fd);
    return;
  }
  errors_are_held = 1;
}

static void release_errors(void) {
  if (!errors_are_held) return;
  errors_are_held = 0;
  dup2(errors_fd, STDERR_FILENO);
  close(errors_fd);
  char text[1024];
  ssize_t count;
  while ((count = read(errors_pipe[0], text, sizeof text)) > 0) {
    ssize_t written = write(STDERR_FILENO, text, (size_t)count);
    (void)written;
  }
}

void nc_guard_run(void) {
  if (!guard_is_on) return;
  guard_is_on = 0;
  /* The open file is the shell's too, so it blocks again afterwards. */
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  ssize_t written = write(STDOUT_FILENO, guard_bytes, guard_count);
  (void)written;
  nc_tty_restore();
  int error_flags = errors_are_held ? fcntl(errors_fd, F_GETFL) : -1;
  if (error_flags >= 0) fcntl(errors_fd, F_SETFL, error_flags | O_NONBLOCK);
  release_errors();
  if (error_flags >= 0) fcntl(STDERR_FILENO, F_SETFL, error_flags);
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  nc_guard_run();
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == number) sigaction(number, &found_crash[i], NULL);
  }
  /* A fault happens again on return and then meets the old handler. What was sent does not, nor
     does a trap that leaves the program counter behind itself. */
  if (info->si_code <= 0 || number == SIGTRAP || number == SIGABRT) raise(number);
  errno = saved;
}

/* A stack overflow leaves no room for a handler on the stack itself. */
static void give_handlers_a_stack(void) {
  static uint8_t room[64 * 1024];
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room, .ss_flags = 0};
  sigaltstack(&stack, NULL);
}

void nc_guard_on(const uint8_t *bytes, size_t count) {
  guard_is_on = 0;
  guard_count = count < sizeof guard_bytes ? count : sizeof guard_bytes;
  if (guard_count > 0) memcpy(guard_bytes, bytes, guard_count);
  guard_is_on = 1;
  if (guard_count > 0) hold_errors();
  if (crashes_are_ours) return;
  give_handlers_a_stack();
  for (int i = 0; i < CRASHES; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    action.sa_sigaction = on_crash;
    sigaction(crashes[i], &action, &found_crash[i]);
  }
  crashes_are_ours = true;
}

void nc_guard_off(void) {
  guard_is_on = 0;
  release_errors();
  if (!crashes_are_ours) return;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &found_crash[i], NULL);
  crashes_are_ours = false;
}

/* The screen. */

static int colours = 0;
static bool pair_is_made[256];
/* ncurses writes a frame in dozens of pieces. While `holding`, the descriptor it writes to is a file
   in memory, and the frame goes to the terminal in one piece. */
static int curses_fd = -1, tty_fd = -1, memory_fd = -1;
static bool holding = false;
static uint8_t *frame = NULL;
static size_t frame_room = 0;

static void point_curses_at(int fd) {
#ifdef __linux__
  dup3(fd, curses_fd, O_CLOEXEC);
#else
  (void)fd;
#endif
}

static void hold(bool on) {
  if (memory_fd < 0 || on == holding) return;
  point_curses_at(on ? memory_fd : tty_fd);
  holding = on;
}

static size_t take_frame(const uint8_t **bytes) {
  off_t length = lseek(memory_fd, 0, SEEK_CUR);
  size_t count = length > 0 ? (size_t)length : 0;
  if (count > frame_room) {
    uint8_t *grown = realloc(frame, count);
    if (grown == NULL) abort();
    frame = grown;
    frame_room = count;
  }
  ssize_t got = count == 0 ? 0 : pread(memory_fd, frame, count, 0);
  lseek(memory_fd, 0, SEEK_SET);
  /* The next frame is written over this one; only a large one gives its memory back. */
  if (count > 1 << 16) {
    int cut = ftruncate(memory_fd, 0);
    (void)cut;
  }
  *bytes = frame;
  return got < 0 ? 0 : (size_t)got;
}

/* Until a program has once come back from its shell, ncurses writes out whatever it has after each move
   of the cursor, dozens of times a frame. It comes back here before anything is shown, and says so to
   the memory file alone. */
static void come_back_once(void) {
  if (memory_fd < 0) return;
  /* What it has to say at the start goes to the terminal first. */
  wnoutrefresh(stdscr);
  doupdate();
  hold(true);
  endwin();
  doupdate();
  const uint8_t *unseen = NULL;
  take_frame(&unseen);
  clearok(curscr, TRUE);
}

nc_term nc_term_probe(const char *term) {
  int problem = 0;
  if (setupterm(term, STDOUT_FILENO, &problem) != OK) {
    return problem == 1 ? NC_TERM_TOO_SIMPLE : NC_TERM_UNKNOWN;
  }
  const char *address = tigetstr("cup");
  bool usable = address != NULL && address != (const char *)-1;
  del_curterm(cur_term);
  return usable ? NC_TERM_USABLE : NC_TERM_TOO_SIMPLE;
}

int nc_term_colours(const char *term) {
  int problem = 0;
  if (setupterm(term, STDOUT_FILENO, &problem) != OK) return 0;
  int count = tigetnum("colors");
  del_curterm(cur_term);
  return count < 0 ? 0 : count;
}

const char *nc_version(void) { return curses_version(); }

bool nc_screen_open(const char *term) {
  curses_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  FILE *to = curses_fd < 0 ? NULL : fdopen(curses_fd, "w");
  FILE *from = input < 0 ? NULL : fdopen(input, "r");
  if (to == NULL || from == NULL || newterm(term, to, from) == NULL) return false;
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  /* Nothing is read through ncurses; this sends the string that makes keys say what terminfo
     says they do. */
  keypad(stdscr, TRUE);
  /* A frame is never left half done because a key came. */
  typeahead(-1);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
#ifdef __linux__
  tty_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  memory_fd = tty_fd < 0 ? -1 : memfd_create("frame", MFD_CLOEXEC);
#endif
  come_back_once();
  return true;
}

int nc_screen_colours(void) {
  if (!has_colors() || start_color() == ERR || use_default_colors() == ERR) return 0;
  return colours = COLORS;
}

const char *nc_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

static short pair_of(uint8_t colour) {
  if (colour == NC_NO_COLOUR || colour >= colours) return 0;
  short pair = (short)(colour + 1);
  if (pair >= COLOR_PAIRS) return 0;
  if (!pair_is_made[colour]) {
    if (init_pair(pair, colour, -1) == ERR) return 0;
    pair_is_made[colour] = true;
  }
  return pair;
}

static void fill(cchar_t *character, const nc_cell *cell) {
  wchar_t text[NC_MOST_SCALARS + 1] = {0};
  for (int i = 0; i < NC_MOST_SCALARS && i < CCHARW_MAX && cell->scalars[i] != 0; i++) {
    text[i] = (wchar_t)cell->scalars[i];
  }
  attr_t look = A_NORMAL;
  if (cell->attributes & NC_BOLD) look |= A_BOLD;
  if (cell->attributes & NC_DIM) look |= A_DIM;
  if (cell->attributes & NC_UNDERLINE) look |= A_UNDERLINE;
  if (cell->attributes & NC_REVERSE) look |= A_REVERSE;
  if (setcchar(character, text, look, pair_of(cell->colour), NULL) == ERR) {
    setcchar(character, L"?", look, 0, NULL);
  }
}

/* Room for the characters of a row, kept from one row to the next. */
static cchar_t *row_of(int count) {
  static cchar_t *row = NULL;
  static int room = 0;
  if (count > room) {
    cchar_t *grown = realloc(row, (size_t)count * sizeof *row);
    if (grown == NULL) return NULL;
    row = grown;
    room = count;
  }
  return row;
}

void nc_screen_row(int x, int y, const nc_cell *cells, int count) {
  if (y < 0 || y >= getmaxy(stdscr) || x < 0) return;
  if (count > getmaxx(stdscr) - x) count = getmaxx(stdscr) - x;
  if (count <= 0) return;
  cchar_t *row = row_of(count);
  if (row == NULL) return;
  /* The last character that was filled without marks: one that looks like it is a copy with another
     scalar, which is much less work. */
  const nc_cell *model = NULL;
  cchar_t filled;
  for (int i = 0; i < count; i++) {
    const nc_cell *cell = &cells[i];
    bool is_plain = cell->scalars[1] == 0;
    if (is_plain && model != NULL && cell->attributes == model->attributes &&
        cell->colour == model->colour) {
      row[i] = filled;
      row[i].chars[0] = (wchar_t)cell->scalars[0];
      continue;
    }
    fill(&row[i], cell);
    if (is_plain) {
      filled = row[i];
      model = cell;
    }
  }
  wmove(stdscr, y, x);
  wadd_wchnstr(stdscr, row, count);
}

void nc_screen_cursor(int x, int y, bool visible) {
  hold(true);
  curs_set(visible ? 1 : 0);
  wmove(stdscr, y, x);
}

size_t nc_screen_frame(const uint8_t **bytes) {
  hold(true);
  wnoutrefresh(stdscr);
  doupdate();
  if (holding) return take_frame(bytes);
  *bytes = NULL;
  return 0;
}

void nc_screen_forget(void) { clearok(curscr, TRUE); }

void nc_screen_resize(int width, int height) {
  resize_term(height, width);
  clearok(curscr, TRUE);
}

void nc_screen_erase(void) { werase(stdscr); }

void nc_screen_leave(void) {
  hold(false);
  endwin();
}

void nc_screen_return(void) {
  hold(false);
  if (!isendwin()) endwin();
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}
