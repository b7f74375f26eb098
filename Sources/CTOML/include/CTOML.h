/* A C face for toml++: parse a document, walk its nodes, learn where each stands. No exception leaves it. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/* A parsed document; the nodes belong to it. */
typedef struct ctoml_document ctoml_document;
/* A value within a document. */
typedef struct ctoml_node ctoml_node;

typedef enum {
  ctoml_table,
  ctoml_array,
  ctoml_string,
  ctoml_integer,
  ctoml_float,
  ctoml_boolean,
  ctoml_date, /* a date, a time or both; its text as written in RFC 3339 */
} ctoml_kind;

/* Where a document is no TOML, counted from 1; the message is NUL-terminated and cut to fit. */
typedef struct {
  uint32_t line;
  uint32_t column;
  char message[256];
} ctoml_error;

/* A stretch of bytes that belongs to the document. */
typedef struct {
  const char *bytes;
  size_t count;
} ctoml_text;

/* A key of a table, with its place and its value. */
typedef struct {
  ctoml_text key;
  uint32_t line;
  uint32_t column;
  const ctoml_node *value;
} ctoml_entry;

/* Parses; NULL if it is no TOML, with the reason in `error`. */
ctoml_document *_Nullable ctoml_parse(const char *bytes, size_t count, ctoml_error *error);
void ctoml_free(ctoml_document *document);
const ctoml_node *ctoml_root(const ctoml_document *document);

ctoml_kind ctoml_kind_of(const ctoml_node *node);
/* The line on which the value begins; 0 if it has none of its own. */
uint32_t ctoml_line_of(const ctoml_node *node);
/* How many entries or elements a table or an array has. */
size_t ctoml_count(const ctoml_node *node);
/* Copies the entries of a table, ordered by key; `entries` has room for `ctoml_count`. */
void ctoml_entries(const ctoml_node *table, ctoml_entry *entries);
const ctoml_node *ctoml_element(const ctoml_node *array, size_t index);

ctoml_text ctoml_string_of(const ctoml_node *node);
int64_t ctoml_integer_of(const ctoml_node *node);
double ctoml_float_of(const ctoml_node *node);
bool ctoml_boolean_of(const ctoml_node *node);
/* Writes a date as text; the number of bytes written. */
size_t ctoml_date_of(const ctoml_node *node, char *buffer, size_t capacity);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif
