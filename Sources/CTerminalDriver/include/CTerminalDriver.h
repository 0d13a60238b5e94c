/* The calls that Swift's C library modules leave out, since they are declared only under _GNU_SOURCE. */
#ifndef CTERMINALDRIVER_H
#define CTERMINALDRIVER_H

#include <spawn.h>
#include <stddef.h>

/* Opens a new pseudo-terminal, close-on-exec and non-blocking, and writes the path of its other end.
   Returns the descriptor, or -1 with errno set. */
int driver_open_terminal(char *path, size_t capacity);

/* Makes a child begin in a folder. */
int driver_add_folder(posix_spawn_file_actions_t *actions, const char *folder);

/* The spawn flag that gives a child a session of its own. */
short driver_new_session_flag(void);

#endif
