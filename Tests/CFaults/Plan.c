#include "Plan.h"

#if defined(__linux__)

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static struct {
  const char *under;
  size_t length;
  const char *only;
  long at, times, lifetime;
  Deed deed;
  int report, record;
} plan = {.report = -1, .record = -1};

int failing_with;

static atomic_long counted;

static long number_of(const char *name, long otherwise) {
  const char *text = getenv(name);
  return text ? strtol(text, NULL, 10) : otherwise;
}

static Deed deed_of(const char *text) {
  if (!text) return pass;
  if (!strcmp(text, "kill-before")) return kill_before;
  if (!strcmp(text, "kill-within")) return kill_within;
  if (!strcmp(text, "kill-after")) return kill_after;
  if (!strcmp(text, "short")) return cut_short;
  if (strncmp(text, "fail:", 5)) return pass;
  failing_with = atoi(text + 5);
  return fail;
}

__attribute__((constructor)) static void read_plan(void) {
  plan.only = getenv("FAULTS_ONLY");
  plan.at = number_of("FAULTS_AT", 0);
  plan.times = number_of("FAULTS_TIMES", 1);
  plan.lifetime = number_of("FAULTS_LIFETIME", 0);
  plan.deed = deed_of(getenv("FAULTS_DEED"));
  const char *report = getenv("FAULTS_REPORT");
  if (report) plan.report = (int)syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *record = getenv("FAULTS_RECORD");
  if (record) plan.record = (int)syscall(SYS_openat, AT_FDCWD, record, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  plan.under = getenv("FAULTS_UNDER");
  plan.length = plan.under ? strlen(plan.under) : 0;
}

void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/// A timer of the kernel's: no signal handler or lock of the program's can hold it up.
static void die_later(void) {
  timer_t timer;
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
  struct itimerspec wait = {.it_value = {plan.lifetime / 1000000, plan.lifetime % 1000000 * 1000}};
  if (!timer_create(CLOCK_MONOTONIC, &event, &timer)) timer_settime(timer, 0, &wait, NULL);
}

static int is_asked_for(const char *call) {
  if (!plan.only) return 1;
  size_t length = strlen(call);
  for (const char *found = plan.only; (found = strstr(found, call)); found += length)
    if ((found == plan.only || found[-1] == ',') && (found[length] == ',' || !found[length])) return 1;
  return 0;
}

static int lies_under(const char *path) {
  return plan.under && !strncmp(path, plan.under, plan.length) && (!path[plan.length] || path[plan.length] == '/');
}

/// Counts a call and tells what is to happen to it; does not return if it is to be killed before.
static Deed meet(const char *call, const char *path) {
  if (!lies_under(path) || !is_asked_for(call)) return pass;
  int kept = errno;
  long count = atomic_fetch_add(&counted, 1) + 1;
  if (plan.report >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", count, call, path);
    syscall(SYS_write, plan.report, line, (size_t)length);
  }
  if (count == 1 && plan.lifetime) die_later();
  int is_due = plan.at && count >= plan.at && (!plan.times || count < plan.at + plan.times);
  if (is_due && plan.deed == kill_before) die();
  errno = kept;
  return is_due ? plan.deed : pass;
}

static const char *path_of(int descriptor, char *path) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

/// One entry: its heading, then as many bytes as the heading says, in one write each.
static void record(const char *heading, int length, const void *bytes, size_t count) {
  int kept = errno;
  syscall(SYS_write, plan.record, heading, (size_t)length);
  if (count) syscall(SYS_write, plan.record, bytes, count);
  errno = kept;
}

void record_write(int descriptor, const void *bytes, size_t count, long offset) {
  if (plan.record < 0) return;
  char path[PATH_MAX], heading[PATH_MAX + 64];
  if (!lies_under(path_of(descriptor, path))) return;
  int length = snprintf(heading, sizeof heading, "W %ld %zu %s\n", offset, count, path);
  record(heading, length, bytes, count);
}

void record_descriptor(char letter, int descriptor, long number) {
  if (plan.record < 0) return;
  char path[PATH_MAX], heading[PATH_MAX + 64];
  if (!lies_under(path_of(descriptor, path))) return;
  record(heading, snprintf(heading, sizeof heading, "%c %ld 0 %s\n", letter, number, path), NULL, 0);
}

void record_names(char letter, const char *path, const char *other) {
  if (plan.record < 0 || !lies_under(path)) return;
  char heading[2 * PATH_MAX + 64];
  record(heading, snprintf(heading, sizeof heading, "%c 0 %zu %s\n", letter, strlen(other), path), other, strlen(other));
}

void record_answer(const void *bytes, size_t count) {
  if (plan.record < 0) return;
  char heading[64];
  record(heading, snprintf(heading, sizeof heading, "A 0 %zu -\n", count), bytes, count);
}

Deed meet_descriptor(const char *call, int descriptor) {
  if (!plan.under) return pass;
  char path[PATH_MAX];
  int kept = errno;
  path_of(descriptor, path);
  errno = kept;
  return meet(call, path);
}

Deed meet_at(const char *call, int directory, const char *name) {
  if (!plan.under) return pass;
  if (name[0] == '/') return meet(call, name);
  char path[PATH_MAX], whole[2 * PATH_MAX];
  if (directory == AT_FDCWD) {
    if (!getcwd(path, sizeof path)) return pass;
  } else {
    path_of(directory, path);
  }
  snprintf(whole, sizeof whole, "%s/%s", path, name);
  return meet(call, whole);
}

#endif
