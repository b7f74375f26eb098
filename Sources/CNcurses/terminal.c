#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

/* <term.h> makes macros of them. */
#undef lines
#undef columns

#include "CNcurses.h"
#include "state.h"

struct cn_state cn_state = {.input = -1, .output = -1, .screen = -1};

static SCREEN *screen;
static FILE *input_file, *output_file;

void cn_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(cn_state.output, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = cn_state.output, .events = POLLOUT};
      if (poll(&ready, 1, 1000) <= 0) return;
    } else if (written >= 0 || errno != EINTR) {
      return;
    }
  }
}

void cn_send(const uint8_t *bytes, size_t count) { cn_write((const char *)bytes, count); }

static void say(const char *text) { cn_write(text, strlen(text)); }

bool cn_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    if (setlocale(LC_CTYPE, names[index]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  return false;
}

/* Appends a capability without its padding. */
static void add_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  if (!text || text == (char *)-1) return;
  while (*text && cn_state.restore_count < sizeof cn_state.restore) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      cn_state.restore[cn_state.restore_count++] = *text++;
    }
  }
}

static void add_text(const char *text) {
  while (*text && cn_state.restore_count < sizeof cn_state.restore) cn_state.restore[cn_state.restore_count++] = *text++;
}

static void prepare_restore(void) {
  cn_state.restore_count = 0;
  add_text("\033[?2026l");
  if (cn_state.has_modes) add_text("\033[?2004l\033[?1004l");
  if (cn_state.has_mouse) add_text("\033[?1006l\033[?1002l");
  add_capability("sgr0");
  add_capability("cnorm");
  add_capability("rmcup");
}

void cn_restore_now(void) {
  if (!cn_state.is_open) return;
  cn_write(cn_state.restore, cn_state.restore_count);
  tcsetattr(cn_state.input, TCSANOW, &cn_state.found);
}

static bool is_usable(void) {
  const char *place = tigetstr("cup");
  return place && place != (char *)-1 && tigetflag("gn") <= 0;
}

static void set_up(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  curs_set(0);
  leaveok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  typeahead(-1);
#ifdef orig_colors
  /* OSC 104 would take back the colours that the user has given the terminal; we never change any. */
  orig_colors = NULL;
#endif
  /* On a terminal without colours start_color() says OK, and the pair calls crash. */
  if (has_colors()) start_color();
  cn_state.has_own_colors = has_colors() && COLORS > 0 && use_default_colors() == OK;
}

static void forget_screen(void) {
  if (screen) delscreen(screen);
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  screen = NULL;
  input_file = output_file = NULL;
}

cn_outcome cn_open(int input, int output, const char *type) {
  if (!isatty(input) || !isatty(output) || tcgetattr(input, &cn_state.found) != 0) return cn_not_a_terminal;
  const char *name = type ? type : getenv("TERM");
  if (!name || !*name) return cn_no_type;
  /* They would freeze the size (man resizeterm). */
  unsetenv("LINES");
  unsetenv("COLUMNS");
  cn_state.input = input;
  cn_state.output = output;
  /* setupterm first: a screen on an unusable terminal would have written to it already. */
  int known = 0;
  if (setupterm((char *)name, output, &known) != OK) return known == 1 ? cn_no_cursor : cn_unknown_type;
  bool usable = is_usable();
  del_curterm(cur_term);
  if (!usable) return cn_no_cursor;
  output_file = fdopen(dup(output), "w");
  input_file = fdopen(dup(input), "r");
  screen = output_file && input_file ? newterm((char *)name, output_file, input_file) : NULL;
  if (output_file) cn_state.screen = fileno(output_file);
  if (!screen) {
    forget_screen();
    return cn_unknown_type;
  }
  set_up();
  cn_state.is_open = true;
  prepare_restore();
  return cn_opened;
}

cn_outcome cn_look(int32_t *colors) {
  *colors = 0;
  const char *name = getenv("TERM");
  if (!name || !*name) return cn_no_type;
  int known = 0;
  if (setupterm((char *)name, 1, &known) != OK) return known == 1 ? cn_no_cursor : cn_unknown_type;
  bool usable = is_usable();
  *colors = tigetnum("colors") < 0 ? 0 : tigetnum("colors");
  del_curterm(cur_term);
  return usable ? cn_opened : cn_no_cursor;
}

static char title[256] = "Tenggat";

static void set_title(void) {
  /* Only where entering the screen pushes the title and leaving it pops it. */
  const char *enter = tigetstr("smcup");
  if (!enter || enter == (char *)-1 || !strstr(enter, "[22;")) return;
  /* In one piece: a sequence that arrives in two is one that some terminals lose. */
  char sequence[sizeof title + 8];
  int count = snprintf(sequence, sizeof sequence, "\033]2;%s\007", title);
  cn_write(sequence, (size_t)count);
}

void cn_title(const uint8_t *bytes, size_t count) {
  if (count >= sizeof title) return;
  memcpy(title, bytes, count);
  title[count] = 0;
  set_title();
}

static void enter_modes(void) {
  refresh();
  set_title();
  say("\033[?2004h\033[?1004h");
  if (cn_state.has_mouse) say("\033[?1002h\033[?1006h");
}

static void leave_modes(void) {
  if (cn_state.has_mouse) say("\033[?1006l\033[?1002l");
  if (cn_state.has_modes) say("\033[?2004l\033[?1004l");
}

void cn_modes_on(bool mouse) {
  cn_state.has_modes = true;
  cn_state.has_mouse = mouse;
  prepare_restore();
  enter_modes();
}

void cn_close(void) {
  if (!cn_state.is_open) return;
  leave_modes();
  endwin();
  tcsetattr(cn_state.input, TCSANOW, &cn_state.found);
  cn_state.is_open = false;
  cn_default_stopping(true);
  forget_screen();
}

int32_t cn_colors(void) { return has_colors() && COLORS > 0 ? COLORS : 0; }

cn_size cn_fit(void) {
  struct winsize window = {0};
  cn_size size = {.rows = LINES, .columns = COLS};
  if (ioctl(cn_state.output, TIOCGWINSZ, &window) == 0 && window.ws_row > 0 && window.ws_col > 0) {
    size.rows = window.ws_row < 4096 ? window.ws_row : 4096;
    size.columns = window.ws_col < 4096 ? window.ws_col : 4096;
  }
  if (is_term_resized(size.rows, size.columns)) resize_term(size.rows, size.columns);
  clearok(curscr, TRUE);
  return size;
}

void cn_suspend(void) {
  leave_modes();
  endwin();
  tcsetattr(cn_state.input, TCSANOW, &cn_state.found);
  cn_state.is_open = false;
  cn_default_stopping(true);
  kill(getpid(), SIGTSTP);
  cn_default_stopping(false);
  cn_state.is_open = true;
  cn_resume();
}

void cn_resume(void) {
  /* Without endwin() first, curses would think that it is still in its mode and leave the terminal cooked. */
  endwin();
  reset_prog_mode();
  clearok(curscr, TRUE);
  enter_modes();
}

void cn_bell(void) { say("\007"); }

int cn_wait(int input, int milliseconds) {
  struct pollfd ready = {.fd = input, .events = POLLIN};
  int count = poll(&ready, 1, milliseconds);
  if (count < 0) return errno == EINTR ? 0 : -1;
  if (count == 0) return 0;
  return ready.revents & POLLIN ? 1 : -1;
}

long cn_read(int input, uint8_t *buffer, size_t capacity) {
  ssize_t count;
  do count = read(input, buffer, capacity);
  while (count < 0 && errno == EINTR);
  return (long)count;
}

const char *cn_environment(const char *name) { return getenv(name); }
