/* Where threads run: what the system's C library knows and Swift's view of it leaves out. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/* The calling thread's number; 0 where threads have none that the next functions take. */
int32_t cth_this(void);

/*
 * Keeps another thread of this process off the processor on which the caller runs, if the caller may run on others too; answers
 * whether it is kept off. Does nothing where the system cannot (macOS).
 */
bool cth_keep_off_here(int32_t thread);

/* Lets another thread of this process run wherever the caller may. */
void cth_let_anywhere(int32_t thread);

#pragma clang assume_nonnull end
