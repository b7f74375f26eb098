/* Finds bytes in bytes, many places in one call: what a search does between two keystrokes. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/* What must stand around a place; offsets are counted from it. A mark is a byte below 0x20. */
typedef struct {
  /* A byte that is no ASCII letter or digit and below 0x80 must stand right before one of these offsets. */
  bool wants_word_start;
  int32_t word_start_first;
  int32_t word_start_last;
  /* A mark must stand right before this offset. */
  bool wants_mark_before;
  int32_t text_start;
  /* A mark must stand right after the needle. */
  bool wants_mark_after;
} cs_around;

/*
 * Finds where `needle` begins in text[*from ..< end] and ends before `end`; writes up to `capacity` places and answers how many.
 *
 * *from becomes where to go on: `end` when there is no more. What is around may lie anywhere in text[0 ..< count]; bytes
 * outside count as marks. count is below 2^32.
 */
size_t cs_find(
    const uint8_t *text, size_t count, size_t *from, size_t end, const uint8_t *needle, size_t length,
    const cs_around *around, uint32_t *places, size_t capacity);

#pragma clang assume_nonnull end
