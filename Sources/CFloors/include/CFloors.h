/* What nothing that searches bytes could beat: the C library's own search, over all of them. */
#pragma once
#include <stddef.h>

/* How often `needle`, a C string, stands in the bytes. */
size_t cf_count(const void *_Nonnull bytes, size_t count, const char *_Nonnull needle);
