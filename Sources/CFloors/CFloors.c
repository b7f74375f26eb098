#define _GNU_SOURCE
#include "CFloors.h"
#include <string.h>

size_t cf_count(const void *bytes, size_t count, const char *needle) {
  size_t length = strlen(needle), found = 0;
  const char *next = bytes, *end = next + count;
  while ((next = memmem(next, (size_t)(end - next), needle, length)) != NULL) {
    found++;
    next++;
  }
  return found;
}
