/* The little of ncursesw and of the C library that the Terminal target needs, without macros,
   global variables, variadic functions or names that begin with anything but `nc_`.

   ncurses' own header stays inside CNcurses.c: it would bring `box`, `move`, `filter` and 400 other
   names into Swift. One thread calls these functions; only the signal handlers run elsewhere. */
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Locale. */

/* Takes the character set of the environment, or UTF-8 where the environment's is not UTF-8; the C
   locale's where `ascii`. Nothing else of the locale is taken. False where the system has no UTF-8 locale at all. */
bool nc_locale(bool ascii);
/* Cells the C library, and so ncurses, gives a character; -1 if it cannot be drawn. */
int nc_width(uint32_t scalar);

/* Descriptors. */

/* A pipe that neither blocks nor is inherited; false and `errno` on failure. */
bool nc_pipe(int ends[2]);
/* Keeps a descriptor from children. */
void nc_close_on_exec(int fd);
/* Makes reads and writes through a descriptor's open file return at once. */
void nc_nonblocking(int fd);
/* The terminal behind `fd`, opened anew for writing without blocking, so that the mode of the
   open file the shell holds stays as it is; -1 where it cannot be opened. */
int nc_tty_writer(int fd);
/* Columns and rows the kernel knows; false where it knows none. */
bool nc_tty_size(int fd, int *width, int *height);
/* Whether this process is in the terminal's foreground, or nobody can tell. */
bool nc_tty_is_ours(int fd);
/* Starts `path` (looked for in PATH) with standard input, output and error at these descriptors,
   default signals and none blocked; 0 or an errno. */
int nc_spawn(int *pid, const char *path, char *const arguments[], int in, int out, int err);

/* Signals. */

/* HUP, TERM, INT, QUIT, TSTP, CONT and WINCH become one byte each, the signal's number, on a pipe
   whose reading end this returns; PIPE is ignored. -1 and `errno` on failure. To be called before
   the screen is opened, since ncurses takes over only what is still untouched.
   After HUP or TERM the process has two seconds (`nc_deadline_off` lifts that) and is then ended
   with the terminal restored: it may be blocked in a write to a terminal that nobody reads. */
int nc_signals_open(void);
/* Puts every disposition back as it was found. The pipe stays. */
void nc_signals_close(void);
void nc_deadline_on(void);
void nc_deadline_off(void);
/* Stops the whole process group as ^Z does, and returns when it goes on. False where stopping is
   ignored (it was so when we were started). */
bool nc_stop_group(void);

/* The state of the terminal. */

/* Remembers the modes of the terminal at `fd`; false where it is none. */
bool nc_tty_save(int fd);
/* Puts the remembered modes back. */
void nc_tty_restore(void);
/* Keys come one by one, unseen, and none means anything to the driver; what is written still has its
   line ends made. False where the terminal takes no modes, or none were remembered. */
bool nc_tty_lines(void);
/* Bits a second that the remembered modes say the line takes; 38,400 where nobody told them. */
int nc_tty_speed(void);
/* From now on a crash writes `bytes` (at most 256) to the terminal, puts its modes back and then
   crashes as it would have done. Where there are bytes, what is written to standard error, if that is a
   terminal, waits until the guard has run or is off. */
void nc_guard_on(const uint8_t *bytes, size_t count);
/* To be called when the terminal has been given back. */
void nc_guard_off(void);
/* What the guard does, at once and without ever blocking. */
void nc_guard_run(void);

/* The screen. */

enum {
  NC_BOLD = 1,
  NC_DIM = 2,
  NC_UNDERLINE = 4,
  NC_REVERSE = 8,
  NC_MOST_SCALARS = 5,
  NC_NO_COLOUR = 255,
};

/* One character: its base, up to four marks (0 ends them), and how it looks. */
typedef struct {
  uint32_t scalars[NC_MOST_SCALARS];
  uint8_t attributes;
  uint8_t colour;
} nc_cell;

typedef enum { NC_TERM_USABLE, NC_TERM_UNKNOWN, NC_TERM_TOO_SIMPLE } nc_term;

/* Whether terminfo knows `term` and can address its cursor. Touches no terminal. */
nc_term nc_term_probe(const char *term);
/* How many colours terminfo gives `term`; 0 for none. Touches no terminal. */
int nc_term_colours(const char *term);
/* What ncurses calls itself, with its version. */
const char *nc_version(void);
/* Opens the screen on standard input and output in raw mode; false where `term` will not do. */
bool nc_screen_open(const char *term);
/* Starts colours on the terminal's own background; how many there are, 0 where there are none. */
int nc_screen_colours(void);
/* A string capability of the open screen, NULL where it has none. */
const char *nc_capability(const char *name);
/* Puts characters into a row from the column `x` on, which is not the second half of a wide one. */
void nc_screen_row(int x, int y, const nc_cell *cells, int count);
/* Where the cursor will stand after the next frame. */
void nc_screen_cursor(int x, int y, bool visible);
/* Works out the bytes that make the terminal show what was put. They are `*bytes`, valid until the
   next call; where they cannot be held back, they have been written and the count is 0. */
size_t nc_screen_frame(const uint8_t **bytes);
/* Makes the next frame repaint everything. */
void nc_screen_forget(void);
void nc_screen_resize(int width, int height);
/* Makes every cell blank. */
void nc_screen_erase(void);
/* Gives the terminal back, for a stop or for good. */
void nc_screen_leave(void);
/* Takes it again after a stop. The next frame repaints everything. */
void nc_screen_return(void);

#endif
