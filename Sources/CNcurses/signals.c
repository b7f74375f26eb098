#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CNcurses.h"
#include "state.h"

static int wake[2] = {-1, -1};
static atomic_uint pending;
static volatile sig_atomic_t endings;

static const struct {
  int number;
  unsigned bit;
} caught[] = {
    {SIGWINCH, cn_resized}, {SIGTERM, cn_ended},   {SIGHUP, cn_hung_up},   {SIGINT, cn_interrupted},
    {SIGQUIT, cn_quit},     {SIGTSTP, cn_stopped}, {SIGCONT, cn_continued},
};
enum { caught_count = sizeof caught / sizeof *caught };

static void take(int number) {
  int before = errno;
  if (number == SIGTERM && endings++ > 0) {
    cn_restore_now();
    _exit(128 + number);
  }
  for (int index = 0; index < caught_count; index++) {
    if (caught[index].number == number) atomic_fetch_or(&pending, caught[index].bit);
  }
  char byte = 0;
  if (write(wake[1], &byte, 1) < 0) errno = before;
  errno = before;
}

/* A parent may have left signals blocked, and a program that cannot be told to end leaves its terminal behind. */
static void unblock(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int cn_catch_signals(void) {
  if (wake[0] < 0) {
    if (pipe(wake) != 0) return -1;
    for (int end = 0; end < 2; end++) {
      fcntl(wake[end], F_SETFD, FD_CLOEXEC);
      fcntl(wake[end], F_SETFL, O_NONBLOCK);
    }
  }
  endings = 0;
  for (int index = 0; index < caught_count; index++) {
    install(caught[index].number, take);
    unblock(caught[index].number);
  }
  return wake[0];
}

uint32_t cn_take_signals(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&pending, 0);
}

void cn_default_stopping(bool is_default) {
  if (wake[0] < 0) return;
  install(SIGTSTP, is_default ? SIG_DFL : take);
  install(SIGCONT, is_default ? SIG_DFL : take);
}

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction before_crash[crash_count];

static void crash(int number) {
  cn_restore_now();
  cn_state.is_open = false;
  cn_spill_errors();
  for (int index = 0; index < crash_count; index++) sigaction(crashes[index], &before_crash[index], NULL);
  /* Delivered once this handler returns: the process dies of what it would have died of. */
  raise(number);
}

void cn_catch_crashes(void) {
  static bool is_installed;
  if (is_installed) return;
  is_installed = true;
  stack_t stack = {.ss_size = 65536, .ss_sp = malloc(65536)};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
  for (int index = 0; index < crash_count; index++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = crash;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(crashes[index], &action, &before_crash[index]);
    unblock(crashes[index]);
  }
}
