#include "CScan.h"
#include <string.h>

/* Vectors of 32 bytes: two registers where the machine has only shorter ones. */
typedef uint8_t block __attribute__((ext_vector_type(32)));
typedef bool hits __attribute__((ext_vector_type(32)));

/* On Linux the loader picks the version for the processor that it finds; it asks before the thread sanitizer is there. */
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define one_version 1
#endif
#endif
#if defined(__x86_64__) && defined(__linux__) && !defined(one_version)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif
/* No vector is handed from one function to another in the end: nothing depends on how it would be. */
#pragma clang diagnostic ignored "-Wpsabi"
#define INLINE static inline __attribute__((always_inline))

INLINE block load(const uint8_t *start) {
  block bytes;
  memcpy(&bytes, start, sizeof bytes);
  return bytes;
}

/* A bit for each byte of which the comparison holds. */
INLINE uint32_t bits(block holds) {
  hits narrow = __builtin_convertvector(holds, hits);
  uint32_t mask;
  memcpy(&mask, &narrow, sizeof mask);
  return mask;
}

INLINE bool is_word(uint8_t byte) {
  return (uint8_t)(byte - '0') < 10 || (uint8_t)(byte - 'a') < 26 || byte >= 0x80;
}

INLINE block no_word(block bytes) {
  return (block) ~(((block)(bytes - '0') < 10) | ((block)(bytes - 'a') < 26) | (bytes >= 0x80));
}

static bool stands(const uint8_t *text, size_t count, size_t place, size_t length, const cs_around *around) {
  if (around->wants_word_start) {
    bool is_there = false;
    for (int32_t offset = around->word_start_first; offset <= around->word_start_last; offset++) {
      int64_t before = (int64_t)place + offset - 1;
      if (before < 0 || before >= (int64_t)count || !is_word(text[before])) is_there = true;
    }
    if (!is_there) return false;
  }
  if (around->wants_mark_before) {
    int64_t before = (int64_t)place + around->text_start - 1;
    if (before >= 0 && text[before] >= 0x20) return false;
  }
  return !around->wants_mark_after || place + length >= count || text[place + length] < 0x20;
}

/* Of the places of a block those around which everything stands as it must. */
INLINE uint32_t around_bits(const uint8_t *at, size_t length, const cs_around *around) {
  uint32_t mask = UINT32_MAX;
  if (around->wants_word_start) {
    block clear = 0;
    for (int32_t offset = around->word_start_first; offset <= around->word_start_last; offset++)
      clear |= no_word(load(at + offset - 1));
    mask &= bits(clear);
  }
  if (around->wants_mark_before) mask &= bits((block)(load(at + around->text_start - 1) < 0x20));
  if (around->wants_mark_after) mask &= bits((block)(load(at + length) < 0x20));
  return mask;
}

/* Of the places of a block those where up to four bytes of the needle agree: all of a short one, both ends of a longer one. */
INLINE uint32_t agreeing(const uint8_t *at, const block *wanted, size_t span, const size_t probes) {
  block agree = (block)(load(at) == wanted[0]);
  if (probes > 1) agree &= (block)(load(at + span) == wanted[1]);
  if (probes > 2) agree &= (block)(load(at + 1) == wanted[2]);
  if (probes > 3) agree &= (block)(load(at + span - 1) == wanted[3]);
  return bits(agree);
}

typedef struct {
  const uint8_t *text;
  size_t count;
  size_t end;
  const uint8_t *needle;
  size_t length;
  const cs_around *around;
} question;

INLINE size_t find(const question *asked, size_t *from, uint32_t *places, size_t capacity, const size_t probes) {
  const uint8_t *text = asked->text;
  const uint8_t *needle = asked->needle;
  const size_t span = asked->length - 1;
  const size_t last = asked->end - asked->length;
  const bool wants_more = asked->around->wants_word_start || asked->around->wants_mark_before || asked->around->wants_mark_after;
  const block wanted[4] = {
      (block)needle[0], (block)needle[span], (block)needle[probes > 2 ? 1 : 0], (block)needle[probes > 3 ? span - 1 : 0]};
  /* What is around is looked at where a block of it is sure to lie within the text. */
  const size_t margin = 80;
  size_t found = 0;
  size_t place = *from;
  while (place <= last) {
    if (place < margin || place + 64 + span + margin >= asked->count) {
      bool agrees = text[place] == needle[0] && memcmp(text + place, needle, asked->length) == 0;
      if (agrees && stands(text, asked->count, place, asked->length, asked->around)) {
        places[found++] = (uint32_t)place;
        if (found == capacity) break;
      }
      place++;
      continue;
    }
    const uint8_t *at = text + place;
    uint64_t mask = agreeing(at, wanted, span, probes) | (uint64_t)agreeing(at + 32, wanted, span, probes) << 32;
    if (mask != 0 && last - place < 63) mask &= UINT64_MAX >> (63 - (last - place));
    if (mask != 0 && wants_more)
      mask &= around_bits(at, asked->length, asked->around)
              | (uint64_t)around_bits(at + 32, asked->length, asked->around) << 32;
    for (; mask != 0; mask &= mask - 1) {
      size_t hit = place + (size_t)__builtin_ctzll(mask);
      if (span > 3 && memcmp(text + hit + 2, needle + 2, span - 3) != 0) continue;
      places[found++] = (uint32_t)hit;
      if (found == capacity) {
        *from = hit + 1;
        return found;
      }
    }
    place += 64;
  }
  *from = place <= last ? place + 1 : asked->end;
  return found;
}

WIDE static size_t find_1(const question *asked, size_t *from, uint32_t *places, size_t capacity) {
  return find(asked, from, places, capacity, 1);
}

WIDE static size_t find_2(const question *asked, size_t *from, uint32_t *places, size_t capacity) {
  return find(asked, from, places, capacity, 2);
}

WIDE static size_t find_3(const question *asked, size_t *from, uint32_t *places, size_t capacity) {
  return find(asked, from, places, capacity, 3);
}

WIDE static size_t find_4(const question *asked, size_t *from, uint32_t *places, size_t capacity) {
  return find(asked, from, places, capacity, 4);
}

size_t cs_find(
    const uint8_t *text, size_t count, size_t *from, size_t end, const uint8_t *needle, size_t length,
    const cs_around *around, uint32_t *places, size_t capacity) {
  if (length == 0 || end < length || *from > end - length) {
    *from = end;
    return 0;
  }
  const question asked = {text, count, end, needle, length, around};
  switch (length) {
    case 1: return find_1(&asked, from, places, capacity);
    case 2: return find_2(&asked, from, places, capacity);
    case 3: return find_3(&asked, from, places, capacity);
    default: return find_4(&asked, from, places, capacity);
  }
}
