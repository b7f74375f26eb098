#include "Plan.h"

#if defined(__linux__)

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define NEXT(name) ({ \
  static __typeof__(&name) found; \
  if (!found) found = (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
  found; })

/// Makes a call as it was met; the name of the function serves to find the next one of that name.
#define MAKE(deed, failure, call) ({ \
  Deed met = (deed); \
  __typeof__(call) answer = failure; \
  if (met == fail) errno = failing_with; else answer = (call); \
  if (met == kill_after || met == kill_within) die(); \
  answer; })

/// A program's own answers are recorded too: what it has acknowledged by then must outlive a power cut. So is what goes to its
/// terminal, by whichever descriptor.
static int is_answer(int descriptor) {
  if (descriptor <= 2) return descriptor == 1;
  int kept = errno, is_terminal = isatty(descriptor);
  errno = kept;
  return is_terminal;
}

/// How much of a write is made.
static size_t part(Deed deed, size_t count) {
  return (deed == cut_short || deed == kill_within) && count > 1 ? count / 2 : count;
}

// Writes

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (is_answer(descriptor)) record_answer(bytes, count);
  Deed deed = meet_descriptor("write", descriptor);
  record_write(descriptor, bytes, count, lseek(descriptor, 0, SEEK_CUR));
  return MAKE(deed, -1, NEXT(write)(descriptor, bytes, part(deed, count)));
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  Deed deed = meet_descriptor("pwrite", descriptor);
  record_write(descriptor, bytes, count, offset);
  return MAKE(deed, -1, NEXT(pwrite)(descriptor, bytes, part(deed, count), offset));
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  Deed deed = meet_descriptor("pwrite", descriptor);
  record_write(descriptor, bytes, count, offset);
  return MAKE(deed, -1, NEXT(pwrite64)(descriptor, bytes, part(deed, count), offset));
}

ssize_t writev(int descriptor, const struct iovec *pieces, int count) {
  Deed deed = meet_descriptor("writev", descriptor);
  return MAKE(deed, -1, NEXT(writev)(descriptor, pieces, (int)part(deed, (size_t)count)));
}

ssize_t pwritev(int descriptor, const struct iovec *pieces, int count, off_t offset) {
  Deed deed = meet_descriptor("pwritev", descriptor);
  return MAKE(deed, -1, NEXT(pwritev)(descriptor, pieces, (int)part(deed, (size_t)count), offset));
}

// Calls on a descriptor

#define ON_DESCRIPTOR(name, counted_as, parameters, ...) \
  int name parameters { return MAKE(meet_descriptor(counted_as, descriptor), -1, NEXT(name)(__VA_ARGS__)); }

#define RECORDED(name, counted_as, parameters, letter, number, ...) \
  int name parameters { \
    record_descriptor(letter, descriptor, number); \
    return MAKE(meet_descriptor(counted_as, descriptor), -1, NEXT(name)(__VA_ARGS__)); \
  }

RECORDED(fsync, "fsync", (int descriptor), 'S', 0, descriptor)
RECORDED(fdatasync, "fdatasync", (int descriptor), 'S', 0, descriptor)
RECORDED(ftruncate, "ftruncate", (int descriptor, off_t size), 'T', size, descriptor, size)
RECORDED(ftruncate64, "ftruncate", (int descriptor, off64_t size), 'T', size, descriptor, size)
ON_DESCRIPTOR(fallocate, "fallocate", (int descriptor, int mode, off_t from, off_t size), descriptor, mode, from, size)
ON_DESCRIPTOR(
    sync_file_range, "sync_file_range", (int descriptor, off64_t from, off64_t size, unsigned flags), descriptor, from, size,
    flags)
ON_DESCRIPTOR(fchmod, "chmod", (int descriptor, mode_t mode), descriptor, mode)
ON_DESCRIPTOR(flock, "flock", (int descriptor, int operation), descriptor, operation)

static int is_lock(int command) {
  return command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK || command == F_OFD_SETLKW;
}

#define FCNTL(name) \
  int name(int descriptor, int command, ...) { \
    va_list rest; \
    va_start(rest, command); \
    void *argument = va_arg(rest, void *); \
    va_end(rest); \
    Deed deed = is_lock(command) ? meet_descriptor("fcntl", descriptor) : pass; \
    return MAKE(deed, -1, NEXT(name)(descriptor, command, argument)); \
  }

FCNTL(fcntl)
FCNTL(fcntl64)

// Calls on a name

#define record_truncate (void)0
#define record_rename record_names('R', old, new)
#define record_renameat record_names('R', old, new)
#define record_renameat2 record_names('R', old, new)
#define record_link record_names('L', old, new)
#define record_linkat record_names('L', old, new)
#define record_symlink (void)0
#define record_unlink record_names('U', path, "")
#define record_unlinkat record_names('U', path, "")
#define record_mkdir record_names('D', path, "")
#define record_rmdir record_names('U', path, "")
#define record_chmod (void)0

#define ON_NAME(name, counted_as, directory, path, parameters, ...) \
  int name parameters { record_##name; return MAKE(meet_at(counted_as, directory, path), -1, NEXT(name)(__VA_ARGS__)); }

ON_NAME(truncate, "truncate", AT_FDCWD, path, (const char *path, off_t size), path, size)
ON_NAME(rename, "rename", AT_FDCWD, new, (const char *old, const char *new), old, new)
ON_NAME(renameat, "rename", to, new, (int from, const char *old, int to, const char *new), from, old, to, new)
ON_NAME(
    renameat2, "rename", to, new, (int from, const char *old, int to, const char *new, unsigned flags), from, old, to, new,
    flags)
ON_NAME(link, "link", AT_FDCWD, new, (const char *old, const char *new), old, new)
ON_NAME(linkat, "link", to, new, (int from, const char *old, int to, const char *new, int flags), from, old, to, new, flags)
ON_NAME(symlink, "symlink", AT_FDCWD, new, (const char *old, const char *new), old, new)
ON_NAME(unlink, "unlink", AT_FDCWD, path, (const char *path), path)
ON_NAME(unlinkat, "unlink", from, path, (int from, const char *path, int flags), from, path, flags)
ON_NAME(mkdir, "mkdir", AT_FDCWD, path, (const char *path, mode_t mode), path, mode)
ON_NAME(rmdir, "rmdir", AT_FDCWD, path, (const char *path), path)
ON_NAME(chmod, "chmod", AT_FDCWD, path, (const char *path, mode_t mode), path, mode)

#define OPEN(name, directory, parameters, ...) \
  int name parameters { \
    mode_t mode = 0; \
    if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    Deed deed = flags & (O_CREAT | O_TRUNC) ? meet_at("open", directory, path) : pass; \
    if (flags & O_CREAT) record_names(flags & O_TRUNC ? 'O' : 'C', path, ""); \
    return MAKE(deed, -1, NEXT(name)(__VA_ARGS__, flags, mode)); \
  }

OPEN(open, AT_FDCWD, (const char *path, int flags, ...), path)
OPEN(open64, AT_FDCWD, (const char *path, int flags, ...), path)
OPEN(openat, from, (int from, const char *path, int flags, ...), from, path)
OPEN(openat64, from, (int from, const char *path, int flags, ...), from, path)

#endif
