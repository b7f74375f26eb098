#define _GNU_SOURCE
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "CNcurses.h"
#include "state.h"

/* init_extended_pair came with ncurses 6.1; macOS has 6.0. CN_BASIC_COLORS tries the other way on a system that has it. */
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && NCURSES_VERSION_PATCH >= 20180127 && !defined(CN_BASIC_COLORS)
#define has_extended_pairs 1
#else
#define has_extended_pairs 0
#endif

/* A style as curses wants it. */
struct look {
  attr_t attributes;
  int pair;
};

/* The colours of a pair; pair 0 is the terminal's own. */
struct colors {
  int32_t foreground;
  int32_t background;
};

enum { most_styles = 65536, most_pairs = 4096, most_columns = 4096 };

static struct look looks[most_styles];
static struct colors pairs[most_pairs];
static int pair_count = 1;

void cn_forget_styles(void) { pair_count = 1; }

static int32_t shown(int32_t color, int32_t own) {
  if (color < 0) return cn_state.has_own_colors ? -1 : own;
  return COLORS == 8 ? color & 7 : color;
}

static bool set_pair(int pair, struct colors colors) {
#if has_extended_pairs
  return init_extended_pair(pair, shown(colors.foreground, COLOR_WHITE), shown(colors.background, COLOR_BLACK)) == OK;
#else
  return init_pair((short)pair, (short)shown(colors.foreground, COLOR_WHITE), (short)shown(colors.background, COLOR_BLACK)) == OK;
#endif
}

/* The pair of two colours; 0 where the terminal has no more pairs, so that a letter loses its colour and nothing else. */
static int pair_of(struct colors colors) {
  if (cn_colors() == 0 || (colors.foreground < 0 && colors.background < 0)) return 0;
  for (int pair = 1; pair < pair_count; pair++) {
    if (memcmp(&pairs[pair], &colors, sizeof colors) == 0) return pair;
  }
#if has_extended_pairs
  int most = COLOR_PAIRS;
#else
  int most = COLOR_PAIRS < 256 ? COLOR_PAIRS : 256;
#endif
  if (pair_count >= most || pair_count >= most_pairs || !set_pair(pair_count, colors)) return 0;
  pairs[pair_count] = colors;
  return pair_count++;
}

void cn_define_style(uint16_t style, int32_t foreground, int32_t background, uint8_t attributes) {
  attr_t all = A_NORMAL;
  if (attributes & cn_bold) all |= WA_BOLD;
  if (attributes & cn_dim) all |= WA_DIM;
#ifdef WA_ITALIC
  if (attributes & cn_italic) all |= WA_ITALIC;
#endif
  if (attributes & cn_underline) all |= WA_UNDERLINE;
  if (attributes & cn_reverse) all |= WA_REVERSE;
  /* Eight colours reach the bright half by bold. */
  if (COLORS == 8 && foreground >= 8) all |= WA_BOLD;
  looks[style] = (struct look){.attributes = all, .pair = pair_of((struct colors){foreground, background})};
}

/* Whether the C library, and so curses, gives a character the width that we give it. */
static bool agrees(uint32_t code, int width) { return code < 0x7F || wcwidth((wchar_t)code) == width; }

static void render(const cn_cell *cell, cchar_t *result) {
  wchar_t text[4] = {(wchar_t)cell->code};
  int count = 1;
  for (int index = 0; index < 2; index++) {
    if (cell->marks[index] && agrees(cell->marks[index], 0)) text[count++] = (wchar_t)cell->marks[index];
  }
  struct look look = looks[cell->style];
#if has_extended_pairs
  setcchar(result, text, look.attributes, 0, &look.pair);
#else
  setcchar(result, text, look.attributes, (short)look.pair, NULL);
#endif
}

void cn_put(int32_t row, int32_t column, const cn_cell *cells, size_t count) {
  static cchar_t line[2 * most_columns];
  int used = 0;
  for (size_t index = 0; index < count && used < 2 * most_columns - 1; index++) {
    cn_cell cell = cells[index];
    if (!agrees(cell.code, cell.width)) {
      cell = (cn_cell){.code = '?', .style = cell.style, .width = cell.width};
    }
    render(&cell, &line[used++]);
    if (cell.code != '?' || cell.width < 2) continue;
    cell.code = ' ';
    render(&cell, &line[used++]);
  }
  mvwadd_wchnstr(stdscr, row, column, line, used);
}

void cn_repaint(void) { clearok(curscr, TRUE); }

void cn_place_cursor(int32_t row, int32_t column) {
  static bool is_shown;
  bool shows = row >= 0 && column >= 0;
  if (shows != is_shown) {
    leaveok(stdscr, !shows);
    curs_set(shows ? 1 : 0);
    is_shown = shows;
  }
  if (shows) wmove(stdscr, row, column);
}
