/* What nothing that draws with ncurses could beat: a bar that moves over forty rows of text, and nothing else. */
#include <curses.h>
#include <locale.h>

static void draw(int row, int is_selected) {
  attrset(is_selected ? A_REVERSE : A_NORMAL);
  mvprintw(row, 0, "  %4d Rani Puspita       Tas Kanvas krem        Rp98.932       1j 29m", row);
}

int main(void) {
  int selected = 0, key;
  setlocale(LC_CTYPE, "");
  initscr();
  raw();
  noecho();
  curs_set(0);
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
