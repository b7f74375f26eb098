#define _GNU_SOURCE
#include <curses.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CNcurses.h"
#include "state.h"

/*
 * curses writes at every jump of the cursor, some forty times for a list: each is a way into the kernel, and wakes the terminal
 * for a piece of a frame. So its descriptor is a file in memory while it draws, and what is in it then leaves in one write.
 */

/* What makes a terminal show everything between as one update, if it knows them. */
static const char begin[] = "\033[?2026h", end[] = "\033[?2026l";

#if defined(__linux__)

/* A terminal shows so many bytes at once as it is, whether they are marked or not. */
enum { small_frame = 2048 };

static int held = -1;
static bool is_holding;

static bool swap_screen(int descriptor) { return dup3(descriptor, cn_state.screen, O_CLOEXEC) >= 0; }

void cn_begin_frame(void) {
  /* The first refresh after a suspension sets the terminal's modes through the same descriptor. */
  if (is_holding || isendwin()) return;
  if (held < 0) held = memfd_create("frame", MFD_CLOEXEC);
  is_holding = held >= 0 && lseek(held, 0, SEEK_SET) == 0 && swap_screen(held);
}

void cn_end_frame(void) {
  if (!is_holding) return;
  is_holding = false;
  swap_screen(cn_state.output);
  off_t count = lseek(held, 0, SEEK_CUR);
  const size_t mark = count > small_frame ? sizeof begin - 1 : 0;
  char bytes[1 << 16];
  memcpy(bytes, begin, mark);
  size_t used = mark;
  for (off_t from = 0; from < count;) {
    const size_t room = sizeof bytes - used - mark;
    /* What an earlier, longer frame left behind the end is not read. */
    const size_t wanted = (size_t)(count - from) < room ? (size_t)(count - from) : room;
    ssize_t got = pread(held, bytes + used, wanted, from);
    if (got <= 0) break;
    from += got;
    used += (size_t)got;
    if (from < count) {
      cn_write(bytes, used);
      used = 0;
    }
  }
  memcpy(bytes + used, end, mark);
  if (used + mark > 0) cn_write(bytes, used + mark);
}

#else

void cn_begin_frame(void) { cn_write(begin, sizeof begin - 1); }

void cn_end_frame(void) { cn_write(end, sizeof end - 1); }

#endif

void cn_draw(void) {
  wnoutrefresh(stdscr);
  doupdate();
}
