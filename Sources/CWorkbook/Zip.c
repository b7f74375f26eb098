#include "CWorkbook.h"
#include "lazy.h"

LIBRARY("libzip.so.5", "libzip.so.4", "libzip.so")

int lazy_zip_is_there(void) { return FUNCTION(zip_open_from_source) != NULL; }

FORWARD(zip_source_t *, zip_source_buffer_create, (const void *bytes, zip_uint64_t count, int freed, zip_error_t *error),
        (bytes, count, freed, error), NULL)
FORWARD(zip_source_t *, zip_source_function_create, (zip_source_callback callback, void *data, zip_error_t *error),
        (callback, data, error), NULL)
FORWARD(zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error), NULL)
FORWARD(zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), (archive, flags), -1)
FORWARD(zip_int64_t, zip_name_locate, (zip_t * archive, const char *name, zip_flags_t flags), (archive, name, flags), -1)
FORWARD(int, zip_stat_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status),
        (archive, index, flags, status), -1)
FORWARD(zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags), NULL)
FORWARD(zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count), (file, bytes, count), -1)
FORWARD(int, zip_fclose, (zip_file_t * file), (file), -1)
FORWARD_VOID(zip_source_free, (zip_source_t * source), (source))
FORWARD_VOID(zip_discard, (zip_t * archive), (archive))
FORWARD_VOID(zip_stat_init, (zip_stat_t * status), (status))
