#pragma once

#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include <stddef.h>

/// What is to happen to a call.
typedef enum { pass, fail, cut_short, kill_before, kill_within, kill_after } Deed;

#pragma GCC visibility push(hidden)

/// The errno of a failing call.
extern int failing_with;

/// Counts a call if it is one of those to be counted, and tells what is to happen to it; does not return if the process is to be
/// killed before it. Leaves errno as it was.
Deed meet_descriptor(const char *call, int descriptor);
Deed meet_at(const char *call, int directory, const char *name);

/// Note, in the record if one is kept, what is about to be done to what lies in the directory (CFaults.h).
void record_write(int descriptor, const void *bytes, size_t count, long offset);
void record_descriptor(char letter, int descriptor, long number);
void record_names(char letter, const char *path, const char *other);
void record_answer(const void *bytes, size_t count);

/// Kills the process at once.
void die(void);

#pragma GCC visibility pop
