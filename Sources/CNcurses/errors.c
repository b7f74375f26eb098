#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CNcurses.h"
#include "state.h"

static int held = -1;
static int before = -1;

static int nameless_file(void) {
#ifdef __linux__
  return memfd_create("standard-error", MFD_CLOEXEC);
#else
  char path[] = "/tmp/tenggat.XXXXXX";
  int file = mkstemp(path);
  if (file >= 0) unlink(path);
  return file;
#endif
}

void cn_hold_errors(void) {
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  held = nameless_file();
  if (held < 0) return;
  before = dup(STDERR_FILENO);
  if (before >= 0) dup2(held, STDERR_FILENO);
}

static void let_go(void) {
  if (before < 0) return;
  dup2(before, STDERR_FILENO);
  close(before);
  before = -1;
}

size_t cn_release_errors(char *buffer, size_t capacity) {
  if (held < 0) return 0;
  let_go();
  ssize_t count = pread(held, buffer, capacity, 0);
  close(held);
  held = -1;
  return count > 0 ? (size_t)count : 0;
}

void cn_spill_errors(void) {
  if (held < 0) return;
  let_go();
  char bytes[512];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(held, bytes, sizeof bytes, place)) > 0) {
    place += count;
    for (ssize_t index = 0; index < count; index++) {
      unsigned char byte = (unsigned char)bytes[index];
      /* Everything but ASCII and line ends goes: a dying process cleans no UTF-8. */
      if (byte != '\n' && (byte < 0x20 || byte >= 0x7F)) bytes[index] = '?';
    }
    if (write(STDERR_FILENO, bytes, (size_t)count) < 0) break;
  }
  held = -1;
}

void cn_say(const uint8_t *bytes, size_t count) {
  if (write(STDERR_FILENO, bytes, count) < 0) return;
}
