#include "Plan.h"

#if defined(__linux__)

#include <dlfcn.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static struct {
  long rate;
  long long at, epoch;
  long long started[CLOCK_BOOTTIME + 1];
} clocks;

static long long nanoseconds(clockid_t clock) {
  struct timespec time;
  syscall(SYS_clock_gettime, clock, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static long long number_of(const char *name) {
  const char *text = getenv(name);
  return text ? strtoll(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void read_clock(void) {
  clocks.rate = (long)number_of("FAULTS_CLOCK_RATE");
  clocks.at = number_of("FAULTS_CLOCK_AT") * 1000000000LL;
  clocks.epoch = number_of("FAULTS_CLOCK_EPOCH") * 1000000000LL;
  for (clockid_t clock = 0; clock <= CLOCK_BOOTTIME; clock++) clocks.started[clock] = nanoseconds(clock);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  long long now = clocks.rate ? nanoseconds(clock) : 0;
  switch (clocks.rate ? clock : CLOCK_PROCESS_CPUTIME_ID) {
  case CLOCK_REALTIME: now = clocks.at + (now - clocks.epoch) * clocks.rate; break;
  case CLOCK_MONOTONIC:
  case CLOCK_BOOTTIME: now = clocks.started[clock] + (now - clocks.started[clock]) * clocks.rate; break;
  default: return (int)syscall(SYS_clock_gettime, clock, time);
  }
  time->tv_sec = now / 1000000000LL;
  time->tv_nsec = now % 1000000000LL;
  return 0;
}

int poll(struct pollfd *descriptors, nfds_t count, int timeout) {
  static int (*next)(struct pollfd *, nfds_t, int);
  if (!next) next = (int (*)(struct pollfd *, nfds_t, int))dlsym(RTLD_NEXT, "poll");
  if (clocks.rate && timeout > 0) timeout = (int)((timeout + clocks.rate - 1) / clocks.rate);
  return next(descriptors, count, timeout);
}

#endif
