#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

struct ct_terminal {
  int master;
  pid_t process;
  int status; // -1 while the program runs
  VTerm *vterm;
  VTermScreen *screen;
  int rows, columns;
  bool alternate, cursor_visible, mouse, paste, focus;
  long written;
  char tail[16]; // the last bytes of the read before, for modes cut in two
  size_t tail_count;
  char title[256];
  size_t title_count;
  char begun[512]; // a command to the terminal whose end has not come yet
  size_t begun_count;
  char copied[8192]; // what was sent to the clipboard last (OSC 52), as it is written: in base 64
  size_t copied_count, copy_matched;
};

static void set_title(ct_terminal *terminal, const VTermValue *value) {
#if VTERM_VERSION_MAJOR > 0 || VTERM_VERSION_MINOR >= 2
  /* It comes in parts. */
  if (value->string.initial) terminal->title_count = 0;
  const char *part = value->string.str;
  size_t length = value->string.len;
#else
  terminal->title_count = 0;
  const char *part = value->string;
  size_t length = strlen(part);
#endif
  size_t room = sizeof terminal->title - terminal->title_count, count = length < room ? length : room;
  memcpy(terminal->title + terminal->title_count, part, count);
  terminal->title_count += count;
}

static int set_property(VTermProp property, VTermValue *value, void *user) {
  ct_terminal *terminal = user;
  switch (property) {
  case VTERM_PROP_ALTSCREEN: terminal->alternate = value->boolean; break;
  case VTERM_PROP_CURSORVISIBLE: terminal->cursor_visible = value->boolean; break;
  case VTERM_PROP_MOUSE: terminal->mouse = value->number != VTERM_PROP_MOUSE_NONE; break;
  case VTERM_PROP_TITLE: set_title(terminal, value); break;
  default: break;
  }
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void open_screen(ct_terminal *terminal) {
  terminal->vterm = vterm_new(terminal->rows, terminal->columns);
  vterm_set_utf8(terminal->vterm, 1);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
}

// Spawned, not forked: a copy of this program's page tables, which may be large, would count as time of the child.
static bool spawn(ct_terminal *terminal, const char *path, char *const *arguments, char *const *environment) {
  struct winsize size = {.ws_row = (unsigned short)terminal->rows, .ws_col = (unsigned short)terminal->columns};
  int slave;
  char name[128];
  if (openpty(&terminal->master, &slave, name, NULL, &size) != 0) return false;
  fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
  fcntl(slave, F_SETFD, FD_CLOEXEC);
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  // The first terminal that the leader of a new session opens is the one that controls it.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  // Ends of other tests' pipes and terminals that this program holds open would hide that theirs have ended.
#ifdef __linux__
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#endif
  int failure = posix_spawn(&terminal->process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(slave);
  if (failure) close(terminal->master);
  return !failure;
}

ct_terminal *ct_start(const char *path, char *const *arguments, char *const *environment, int rows, int columns) {
  ct_terminal *terminal = calloc(1, sizeof *terminal);
  if (!terminal) return NULL;
  terminal->rows = rows;
  terminal->columns = columns;
  terminal->status = -1;
  terminal->cursor_visible = true;
  if (!spawn(terminal, path, arguments, environment)) {
    free(terminal);
    return NULL;
  }
  open_screen(terminal);
  return terminal;
}

static bool contains(const char *bytes, size_t count, const char *wanted) {
  size_t length = strlen(wanted);
  for (size_t at = 0; at + length <= count; at++)
    if (memcmp(bytes + at, wanted, length) == 0) return true;
  return false;
}

// libvterm 0.1 tells nothing of these two modes.
static void note_modes(ct_terminal *terminal, const char *bytes, size_t count) {
  char joined[sizeof terminal->tail + 65536];
  memcpy(joined, terminal->tail, terminal->tail_count);
  memcpy(joined + terminal->tail_count, bytes, count);
  size_t total = terminal->tail_count + count;
  if (contains(joined, total, "\x1b[?2004h")) terminal->paste = true;
  if (contains(joined, total, "\x1b[?2004l")) terminal->paste = false;
  if (contains(joined, total, "\x1b[?1004h")) terminal->focus = true;
  if (contains(joined, total, "\x1b[?1004l")) terminal->focus = false;
  // One byte less than a mode's length, so that none is seen twice.
  terminal->tail_count = total < 7 ? total : 7;
  memcpy(terminal->tail, joined + total - terminal->tail_count, terminal->tail_count);
}

// Neither does it tell of what is sent to the clipboard; it may come in parts.
static void note_copy(ct_terminal *terminal, const char *bytes, size_t count) {
  static const char start[] = "\x1b]52;c;";
  static const size_t length = sizeof start - 1;
  for (size_t at = 0; at < count; at++) {
    if (terminal->copy_matched < length) {
      terminal->copy_matched = bytes[at] == start[terminal->copy_matched] ? terminal->copy_matched + 1 : bytes[at] == start[0];
      if (terminal->copy_matched == length) terminal->copied_count = 0;
    } else if (bytes[at] == '\007') {
      terminal->copy_matched = 0;
    } else if (terminal->copied_count < sizeof terminal->copied) {
      terminal->copied[terminal->copied_count++] = bytes[at];
    }
  }
}

/* libvterm before 0.2 forgets a command (OSC) that comes in two parts: what has only begun waits for its end. */
static void show(ct_terminal *terminal, const char *bytes, size_t count) {
  static const size_t room = sizeof terminal->begun;
  char *all = malloc(room + count);
  memcpy(all, terminal->begun, terminal->begun_count);
  memcpy(all + terminal->begun_count, bytes, count);
  count += terminal->begun_count;
  terminal->begun_count = 0;
  size_t start = count > room ? count - room : 0;
  for (size_t at = count; at-- > start;) {
    if (all[at] == '\007') break;
    if (all[at] != '\033') continue;
    if (at + 1 < count && all[at + 1] != ']') break;
    terminal->begun_count = count - at;
    memcpy(terminal->begun, all + at, terminal->begun_count);
    break;
  }
  vterm_input_write(terminal->vterm, all, count - terminal->begun_count);
  free(all);
}

int ct_pump(ct_terminal *terminal, int milliseconds) {
  if (terminal->master < 0) return -1;
  struct pollfd entry = {.fd = terminal->master, .events = POLLIN};
  int ready = poll(&entry, 1, milliseconds);
  if (ready <= 0) return ready < 0 && errno != EINTR ? -1 : 0;
  char bytes[65536];
  ssize_t count = read(terminal->master, bytes, sizeof bytes);
  if (count <= 0) return count < 0 && errno == EINTR ? 0 : -1;
  terminal->written += count;
  note_modes(terminal, bytes, (size_t)count);
  note_copy(terminal, bytes, (size_t)count);
  show(terminal, bytes, (size_t)count);
  char answer[4096];
  size_t length = vterm_output_read(terminal->vterm, answer, sizeof answer);
  if (length > 0) ct_send(terminal, answer, length);
  return (int)count;
}

bool ct_send(ct_terminal *terminal, const void *bytes, size_t count) {
  const char *rest = bytes;
  while (count > 0) {
    // A program that reads no more must not hold up its test for ever.
    struct pollfd entry = {.fd = terminal->master, .events = POLLOUT};
    if (poll(&entry, 1, 10000) == 0) return false;
    ssize_t sent = write(terminal->master, rest, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    rest += sent;
    count -= (size_t)sent;
  }
  return true;
}

void ct_resize(ct_terminal *terminal, int rows, int columns) {
  terminal->rows = rows;
  terminal->columns = columns;
  vterm_set_size(terminal->vterm, rows, columns);
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal->master, TIOCSWINSZ, &size);
}

static int append_scalar(char *text, int at, int capacity, uint32_t scalar) {
  char bytes[4];
  int count = 0;
  if (scalar < 0x80) {
    bytes[count++] = (char)scalar;
  } else if (scalar < 0x800) {
    bytes[count++] = (char)(0xC0 | scalar >> 6);
  } else if (scalar < 0x10000) {
    bytes[count++] = (char)(0xE0 | scalar >> 12);
    bytes[count++] = (char)(0x80 | (scalar >> 6 & 0x3F));
  } else {
    bytes[count++] = (char)(0xF0 | scalar >> 18);
    bytes[count++] = (char)(0x80 | (scalar >> 12 & 0x3F));
    bytes[count++] = (char)(0x80 | (scalar >> 6 & 0x3F));
  }
  if (scalar >= 0x80) bytes[count++] = (char)(0x80 | (scalar & 0x3F));
  if (at + count >= capacity) return at;
  memcpy(text + at, bytes, (size_t)count);
  return at + count;
}

int ct_row(ct_terminal *terminal, int row, char *text, int capacity) {
  int at = 0, end = 0;
  for (int column = 0; column < terminal->columns; column++) {
    VTermScreenCell cell;
    VTermPos position = {.row = row, .col = column};
    if (!vterm_screen_get_cell(terminal->screen, position, &cell)) break;
    if (cell.chars[0] == (uint32_t)-1) continue; // the right half of a wide character
    if (cell.chars[0] == 0) {
      at = append_scalar(text, at, capacity, ' ');
      continue;
    }
    for (int index = 0; index < VTERM_MAX_CHARS_PER_CELL && cell.chars[index]; index++)
      at = append_scalar(text, at, capacity, cell.chars[index]);
    if (cell.chars[0] != ' ') end = at;
  }
  text[end] = 0;
  return end;
}

bool ct_row_is_styled(ct_terminal *terminal, int row) {
  for (int column = 0; column < terminal->columns; column++) {
    VTermScreenCell cell;
    VTermPos position = {.row = row, .col = column};
    if (!vterm_screen_get_cell(terminal->screen, position, &cell)) return false;
    if (cell.attrs.bold || cell.attrs.reverse || cell.attrs.underline) return true;
    if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)) return true;
  }
  return false;
}

bool ct_is_alternate(const ct_terminal *terminal) { return terminal->alternate; }
bool ct_is_cursor_visible(const ct_terminal *terminal) { return terminal->cursor_visible; }
bool ct_wants_mouse(const ct_terminal *terminal) { return terminal->mouse; }
bool ct_wants_paste(const ct_terminal *terminal) { return terminal->paste; }
bool ct_wants_focus(const ct_terminal *terminal) { return terminal->focus; }
long ct_written(const ct_terminal *terminal) { return terminal->written; }
pid_t ct_process(const ct_terminal *terminal) { return terminal->process; }

bool ct_is_cooked(const ct_terminal *terminal) {
  struct termios line;
  if (terminal->master < 0 || tcgetattr(terminal->master, &line) != 0) return false;
  return (line.c_lflag & (ICANON | ECHO | ISIG)) == (ICANON | ECHO | ISIG) && (line.c_iflag & ICRNL) && (line.c_oflag & OPOST);
}

void ct_hang_up(ct_terminal *terminal) {
  if (terminal->master >= 0) close(terminal->master);
  terminal->master = -1;
}

static long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int ct_wait(ct_terminal *terminal, int milliseconds) {
  long until = milliseconds_now() + milliseconds;
  while (terminal->status < 0) {
    int status;
    pid_t ended = waitpid(terminal->process, &status, WNOHANG);
    if (ended == terminal->process) {
      terminal->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      break;
    }
    if (milliseconds_now() >= until) return -1;
    // What the program still writes must be taken, or it waits for us while we wait for it.
    if (ct_pump(terminal, 5) < 0) poll(NULL, 0, 2);
  }
  return terminal->status;
}

long ct_processor_time(const ct_terminal *terminal) {
  char path[64], line[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)terminal->process);
  FILE *file = fopen(path, "r");
  if (!file) return -1;
  size_t count = fread(line, 1, sizeof line - 1, file);
  fclose(file);
  line[count] = 0;
  char *rest = strrchr(line, ')');
  long user, system;
  if (!rest || sscanf(rest + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system) != 2) return -1;
  return (user + system) * (1000000 / sysconf(_SC_CLK_TCK));
}

void ct_free(ct_terminal *terminal) {
  if (terminal->status < 0) {
    kill(terminal->process, SIGKILL);
    kill(terminal->process, SIGCONT);
    while (waitpid(terminal->process, NULL, 0) < 0 && errno == EINTR) {}
  }
  ct_hang_up(terminal);
  vterm_free(terminal->vterm);
  free(terminal);
}

int ct_title(const ct_terminal *terminal, char *text, int capacity) {
  int count = (int)terminal->title_count < capacity ? (int)terminal->title_count : capacity;
  memcpy(text, terminal->title, (size_t)count);
  return count;
}

int ct_copied(const ct_terminal *terminal, char *text, int capacity) {
  int count = (int)terminal->copied_count < capacity ? (int)terminal->copied_count : capacity;
  memcpy(text, terminal->copied, (size_t)count);
  return count;
}
