#include <errno.h>
#include <stdint.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/timerfd.h>
#include <time.h>
#endif

#include "CNcurses.h"

#ifdef __linux__

/* A timer that never rings: the kernel cancels it when somebody sets the clock, and after a suspend. */
static int arm(int descriptor) {
  struct itimerspec never = {.it_value = {.tv_sec = 7258118400}};
  return timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
}

int cn_watch_clock(void) {
  int descriptor = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (descriptor < 0 || arm(descriptor) == 0) return descriptor;
  close(descriptor);
  return -1;
}

bool cn_clock_was_set(int descriptor) {
  uint64_t rings;
  if (descriptor < 0 || read(descriptor, &rings, sizeof rings) >= 0 || errno != ECANCELED) return false;
  arm(descriptor);
  return true;
}

#else

int cn_watch_clock(void) { return -1; }
bool cn_clock_was_set(int descriptor) { return false; }

#endif
