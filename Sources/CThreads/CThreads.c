#define _GNU_SOURCE
#include "CThreads.h"

#if defined(__linux__)
#include <sched.h>
#include <unistd.h>

int32_t cth_this(void) { return (int32_t)gettid(); }

bool cth_keep_off_here(int32_t thread) {
  int here = sched_getcpu();
  if (here < 0 || here >= CPU_SETSIZE) return false;
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) != 0) return false;
  CPU_CLR(here, &processors);
  if (CPU_COUNT(&processors) == 0) return false;
  return sched_setaffinity(thread, sizeof processors, &processors) == 0;
}

void cth_let_anywhere(int32_t thread) {
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) == 0) sched_setaffinity(thread, sizeof processors, &processors);
}

#else

int32_t cth_this(void) { return 0; }

bool cth_keep_off_here(int32_t thread) { return false; }

void cth_let_anywhere(int32_t thread) {}

#endif
