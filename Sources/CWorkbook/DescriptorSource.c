#include "CWorkbook.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/* A file that libzip reads by place, so that whoever else reads it by the same descriptor is not disturbed. */
struct file {
  int descriptor;
  zip_int64_t size, offset;
  int errors[2];
};

static zip_int64_t failed(struct file *file, int error) {
  file->errors[0] = ZIP_ER_READ;
  file->errors[1] = error;
  return -1;
}

static zip_int64_t read_on(struct file *file, void *bytes, zip_uint64_t count) {
  ssize_t got;
  do got = pread(file->descriptor, bytes, count, file->offset);
  while (got < 0 && errno == EINTR);
  if (got < 0) return failed(file, errno);
  file->offset += got;
  return got;
}

static zip_int64_t seek(struct file *file, const zip_source_args_seek_t *to) {
  zip_int64_t from = to->whence == SEEK_SET ? 0 : to->whence == SEEK_CUR ? file->offset : file->size;
  zip_int64_t offset;
  if (__builtin_add_overflow(from, to->offset, &offset) || offset < 0 || offset > file->size) return failed(file, EINVAL);
  file->offset = offset;
  return 0;
}

static zip_int64_t stat_of(const struct file *file, zip_stat_t *status) {
  lazy_zip_stat_init(status);
  status->size = (zip_uint64_t)file->size;
  status->valid |= ZIP_STAT_SIZE;
  return sizeof *status;
}

static zip_int64_t answer(void *data, void *bytes, zip_uint64_t count, zip_source_cmd_t command) {
  struct file *file = data;
  switch (command) {
  case ZIP_SOURCE_SUPPORTS: return ZIP_SOURCE_SUPPORTS_SEEKABLE;
  case ZIP_SOURCE_OPEN: file->offset = 0; return 0;
  case ZIP_SOURCE_READ: return read_on(file, bytes, count);
  case ZIP_SOURCE_CLOSE: return 0;
  case ZIP_SOURCE_STAT: return count < sizeof(zip_stat_t) ? failed(file, EINVAL) : stat_of(file, bytes);
  case ZIP_SOURCE_SEEK: return count < sizeof(zip_source_args_seek_t) ? failed(file, EINVAL) : seek(file, bytes);
  case ZIP_SOURCE_TELL: return file->offset;
  case ZIP_SOURCE_ERROR:
    if (count < sizeof file->errors) return -1;
    memcpy(bytes, file->errors, sizeof file->errors);
    return sizeof file->errors;
  case ZIP_SOURCE_FREE: free(file); return 0;
  default: return failed(file, EINVAL);
  }
}

zip_source_t *lazy_zip_source_descriptor_create(int descriptor, zip_int64_t size) {
  struct file *file = calloc(1, sizeof *file);
  if (!file) return NULL;
  file->descriptor = descriptor;
  file->size = size;
  zip_source_t *source = lazy_zip_source_function_create(answer, file, NULL);
  if (!source) free(file);
  return source;
}
