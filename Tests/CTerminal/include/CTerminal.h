#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// A program under a real terminal: a pty whose other end is a terminal emulator in memory (libvterm).
typedef struct ct_terminal ct_terminal;

/// Starts a program; nothing but exec happens between fork and program. NULL if there is no pty.
ct_terminal *_Nullable ct_start(
    const char *path, char *_Nullable const *_Nonnull arguments, char *_Nullable const *_Nonnull environment, int rows,
    int columns);
/// Reads what the program has written, waiting at most so many milliseconds for something. The number of bytes, 0 for none, -1
/// once the program's side is closed.
int ct_pump(ct_terminal *terminal, int milliseconds);
bool ct_send(ct_terminal *terminal, const void *bytes, size_t count);
void ct_resize(ct_terminal *terminal, int rows, int columns);
/// A row of the screen as UTF-8 without trailing spaces; the number of bytes.
int ct_row(ct_terminal *terminal, int row, char *text, int capacity);
/// The window's title as UTF-8; the number of bytes, at most 256.
int ct_title(const ct_terminal *terminal, char *text, int capacity);
/// What the program sent to the clipboard last, in base 64; the number of bytes, at most 8,192.
int ct_copied(const ct_terminal *terminal, char *text, int capacity);
/// Whether any cell of a row is drawn reverse, bold or underlined, or in a colour of its own.
bool ct_row_is_styled(ct_terminal *terminal, int row);
bool ct_is_alternate(const ct_terminal *terminal);
bool ct_is_cursor_visible(const ct_terminal *terminal);
/// Whether the program asked for mouse reports.
bool ct_wants_mouse(const ct_terminal *terminal);
/// Whether bracketed paste and focus reports are on, by what was written.
bool ct_wants_paste(const ct_terminal *terminal);
bool ct_wants_focus(const ct_terminal *terminal);
/// Whether the terminal's line is as a shell wants it: canonical, echoing, with signals.
bool ct_is_cooked(const ct_terminal *terminal);
/// How many bytes the program has written so far, and how many of them were bells.
long ct_written(const ct_terminal *terminal);
pid_t ct_process(const ct_terminal *terminal);
/// Closes the terminal under the program, as a window that is closed.
void ct_hang_up(ct_terminal *terminal);
/// Whether the program has ended, waiting at most so many milliseconds: its exit status, 128 + the signal that ended it, or -1.
int ct_wait(ct_terminal *terminal, int milliseconds);
/// User and system time of the program so far, in microseconds; -1 where the system does not tell.
long ct_processor_time(const ct_terminal *terminal);
/// Ends the program if it still runs, and frees everything.
void ct_free(ct_terminal *terminal);

#pragma clang assume_nonnull end
