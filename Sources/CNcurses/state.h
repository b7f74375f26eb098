/* What the files of this target share. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* Where the screen is and how the terminal was found; read by the crash handlers, so plain. */
struct cn_state {
  int input;
  int output;
  /* The descriptor by which curses knows the output. */
  int screen;
  bool is_open;
  bool has_modes;
  bool has_mouse;
  /* Whether -1 stands for the terminal's own colours. */
  bool has_own_colors;
  struct termios found;
  /* Everything that gives the terminal back, in one write. */
  char restore[512];
  size_t restore_count;
};

extern struct cn_state cn_state;

/* Writes all of it, whatever interrupts; safe in handlers. */
void cn_write(const char *bytes, size_t count);
/* Gives the terminal back with one write; safe in handlers. */
void cn_restore_now(void);
/* Prints to standard error what was held back, controls replaced; safe in handlers. */
void cn_spill_errors(void);
/* Puts back what ended processes and stopped them before we came, or our own handlers again. */
void cn_default_stopping(bool is_default);
