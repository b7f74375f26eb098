/* The only face of ncurses: a screen of styled cells, signals in a pipe, and a terminal that is always given back.
   Free of curses' own types. One screen per process; everything but the handlers is for one thread. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/* One cell to draw: a scalar and up to two marks on it (0 is none), its columns (1 or 2) and its style. */
typedef struct {
  uint32_t code;
  uint32_t marks[2];
  uint16_t style;
  uint16_t width;
} cn_cell;

typedef struct {
  int32_t rows;
  int32_t columns;
} cn_size;

typedef enum {
  cn_opened,
  cn_not_a_terminal, /* input or output is none */
  cn_no_type,        /* TERM is missing */
  cn_unknown_type,   /* terminfo has no such entry */
  cn_no_cursor,      /* the cursor cannot be placed, or the entry is a generic one, as dumb is */
} cn_outcome;

/* Attributes, with the bits of Style.Attributes. */
enum { cn_bold = 1, cn_dim = 2, cn_italic = 4, cn_underline = 8, cn_reverse = 16 };

/* Chooses a UTF-8 locale for characters; false if the system has none. */
bool cn_use_utf8(void);

/* Opens the screen on two descriptors, raw, without echo, cursor hidden; `type` overrides TERM. */
cn_outcome cn_open(int input, int output, const char *_Nullable type);
/* Whether the type that TERM names could show the screen, and in how many colours; nothing is written. */
cn_outcome cn_look(int32_t *colors);
/* Gives the terminal back as it was. */
void cn_close(void);
/* How many colours the terminal has; 0 is none. */
int32_t cn_colors(void);
/* Turns bracketed paste, focus reports and, if asked for, the mouse on; the title is set where it can be restored. */
void cn_modes_on(bool mouse);

/* The size the terminal has now, told to curses; the next flush paints everything. At least 1 by 1. */
cn_size cn_fit(void);

/* Frees the colours of all styles, as for another theme: each must be defined again before it is put. */
void cn_forget_styles(void);
/* Gives a style number, below 65,536, its look; colours are curses' numbers, -1 the terminal's own. */
void cn_define_style(uint16_t style, int32_t foreground, int32_t background, uint8_t attributes);

/* Puts cells side by side; characters whose width the C library sees otherwise become a question mark. */
void cn_put(int32_t row, int32_t column, const cn_cell *cells, size_t count);
/* What is drawn between them is a frame: it leaves in one write, a large one marked as a synchronized update. */
void cn_begin_frame(void);
void cn_end_frame(void);
/* Draws what was put since the last time. */
void cn_draw(void);
/* Paints everything anew at the next flush. */
void cn_repaint(void);
/* Shows the cursor there from the next flush on; a negative row hides it. */
void cn_place_cursor(int32_t row, int32_t column);
void cn_bell(void);
/* The window's title, at most 255 bytes without control characters, where leaving restores it; kept over a stop. */
void cn_title(const uint8_t *bytes, size_t count);
/* Sends a whole sequence that curses knows nothing of, between two frames. */
void cn_send(const uint8_t *bytes, size_t count);

/* Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it goes on. */
void cn_suspend(void);
/* Takes the terminal again after the process was stopped from outside. */
void cn_resume(void);

/* Signals as bits of one number. */
enum { cn_resized = 1, cn_ended = 2, cn_hung_up = 4, cn_interrupted = 8, cn_quit = 16, cn_stopped = 32, cn_continued = 64 };
/* Catches the signals above; the descriptor is readable when one has come; -1 if there is none to be had. The second SIGTERM
   gives the terminal back and ends the process at once. */
int cn_catch_signals(void);
/* The signals that came since the last call. */
uint32_t cn_take_signals(void);
/* Gives the terminal back before the process dies of SIGILL, TRAP, ABRT, SEGV, BUS or FPE; prints what standard error said. */
void cn_catch_crashes(void);

/* Keeps what is written to standard error from the screen, unless it goes elsewhere anyway. */
void cn_hold_errors(void);
/* Lets standard error go again; copies what was held, at most `capacity` bytes, and says how many. */
size_t cn_release_errors(char *buffer, size_t capacity);
/* Writes to standard error. */
void cn_say(const uint8_t *bytes, size_t count);

/* A descriptor that is readable when the system's clock was set, or went on after a suspend; -1 where there is none. */
int cn_watch_clock(void);
/* Whether that was so since the last call; quiets the descriptor. */
bool cn_clock_was_set(int descriptor);

/* Waits for input; >0 there is, 0 none within so many milliseconds, <0 the terminal is gone. */
int cn_wait(int input, int milliseconds);
/* Reads what is there; 0 or less is the end. */
long cn_read(int input, uint8_t *buffer, size_t capacity);
const char *_Nullable cn_environment(const char *name);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
