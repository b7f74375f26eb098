#include "Plan.h"

#if defined(__linux__)

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static struct {
  long rate;
  long long at, epoch;
  long long started[CLOCK_BOOTTIME + 1];
  /* What was set so far, in nanoseconds: the wall clock alone, and the sleep that the wall clock and CLOCK_BOOTTIME count. */
  long long set, slept;
  /* Stands for the timer that the kernel cancels when the clock is set. */
  int timer;
} clocks = {.timer = -1};

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
  case CLOCK_REALTIME: now = clocks.at + (now - clocks.epoch) * clocks.rate + clocks.set + clocks.slept; break;
  case CLOCK_MONOTONIC: now = clocks.started[clock] + (now - clocks.started[clock]) * clocks.rate; break;
  case CLOCK_BOOTTIME: now = clocks.started[clock] + (now - clocks.started[clock]) * clocks.rate + clocks.slept; break;
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

int timerfd_create(clockid_t clock, int flags) {
  const char *steps = getenv("FAULTS_CLOCK_STEPS");
  if (!steps || clock != CLOCK_REALTIME) {
    int (*next)(clockid_t, int) = (int (*)(clockid_t, int))dlsym(RTLD_NEXT, "timerfd_create");
    return next(clock, flags);
  }
  /* For writing too, so that it never seems to be at its end. */
  clocks.timer = (int)syscall(SYS_openat, AT_FDCWD, steps, O_RDWR | O_NONBLOCK | O_CLOEXEC);
  return clocks.timer;
}

int timerfd_settime(int descriptor, int flags, const struct itimerspec *new, struct itimerspec *old) {
  if (descriptor >= 0 && descriptor == clocks.timer) return 0;
  int (*next)(int, int, const struct itimerspec *, struct itimerspec *) =
      (int (*)(int, int, const struct itimerspec *, struct itimerspec *))dlsym(RTLD_NEXT, "timerfd_settime");
  return next(descriptor, flags, new, old);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  static ssize_t (*next)(int, void *, size_t);
  if (!next) next = (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
  if (descriptor < 0 || descriptor != clocks.timer) return next(descriptor, bytes, count);
  char text[64];
  ssize_t length = next(descriptor, text, sizeof text - 1);
  if (length <= 0) return length;
  text[length] = 0;
  char *number = text + strcspn(text, "+-0123456789");
  long long *clock = strncmp(text, "suspend", 7) ? &clocks.set : &clocks.slept;
  *clock += strtoll(number, NULL, 10) * 1000000000LL;
  errno = ECANCELED;
  return -1;
}

#endif
