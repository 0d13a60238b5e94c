#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CTerminalDriver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int driver_open_terminal(char *path, size_t capacity) {
#ifdef __linux__
  /* Atomically, so that a child started by another thread meanwhile does not keep the terminal open. */
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
#else
  int terminal = posix_openpt(O_RDWR | O_NOCTTY);
#endif
  if (terminal < 0) return -1;
  int flags = fcntl(terminal, F_GETFL);
  if (fcntl(terminal, F_SETFD, FD_CLOEXEC) == 0 && flags >= 0
      && fcntl(terminal, F_SETFL, flags | O_NONBLOCK) == 0 && grantpt(terminal) == 0
      && unlockpt(terminal) == 0 && ptsname_r(terminal, path, capacity) == 0)
    return terminal;
  int code = errno;
  close(terminal);
  errno = code;
  return -1;
}

int driver_add_folder(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

short driver_new_session_flag(void) { return POSIX_SPAWN_SETSID; }
