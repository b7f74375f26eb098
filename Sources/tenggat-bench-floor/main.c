/*
 * What nothing that draws with ncurses could beat: a bar that moves over forty rows of text, and nothing else; or, with a
 * number, so many countdowns in two columns under a clock, and nothing else.
 */
#include <curses.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

static void draw(int row, int is_selected) {
  attrset(is_selected ? A_REVERSE : A_NORMAL);
  mvprintw(row, 0, "  %4d Rani Puspita       Tas Kanvas krem        Rp98.932       1j 29m", row);
}

static void draw_clock(int row, int column, long seconds) {
  mvprintw(row, column, "%02ld.%02ld.%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

static void count_down(int clocks) {
  for (long seconds = 50000;; seconds--) {
    draw_clock(0, 48, 86400 - seconds);
    for (int clock = 0; clock < clocks; clock++) draw_clock(2 + clock % 20, clock < 20 ? 62 : 108, seconds);
    refresh();
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    now = (struct timespec){0, 1000000000 - now.tv_nsec};
    nanosleep(&now, NULL);
  }
}

int main(int count, char **arguments) {
  int selected = 0, key;
  setlocale(LC_CTYPE, "");
  initscr();
  raw();
  noecho();
  curs_set(0);
  if (count > 1) count_down(atoi(arguments[1]));
  for (int row = 0; row < 40; row++) draw(row, row == selected);
  refresh();
  while ((key = getch()) != ERR && key != 'q') {
    draw(selected, 0);
    selected = (selected + (key == 'k' ? 39 : 1)) % 40;
    draw(selected, 1);
    refresh();
  }
  endwin();
  return 0;
}
