#include "CScan.h"
#include <string.h>

typedef uint8_t block __attribute__((vector_size(16)));
typedef uint64_t halves __attribute__((vector_size(16)));

static inline block load(const uint8_t *start) {
  block bytes;
  memcpy(&bytes, start, sizeof bytes);
  return bytes;
}

static inline bool is_word(uint8_t byte) {
  return (uint8_t)(byte - '0') < 10 || (uint8_t)(byte - 'a') < 26 || byte >= 0x80;
}

static inline block no_word(block bytes) {
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

size_t cs_find(
    const uint8_t *text, size_t count, size_t *from, size_t end, const uint8_t *needle, size_t length,
    const cs_around *around, uint32_t *places, size_t capacity) {
  size_t found = 0;
  size_t place = *from;
  if (length == 0 || end < length || place > end - length) {
    *from = end;
    return 0;
  }
  const size_t span = length - 1;
  const size_t last = end - length;
  const block first = (block){} + needle[0];
  const block final = (block){} + needle[span];
  /* What is around is looked at where a block of it is sure to lie within the text. */
  const size_t margin = 80;
  while (place <= last) {
    bool is_inside = place >= margin && place + 16 + span + margin < count && place + 15 <= last;
    if (!is_inside) {
      bool agrees = text[place] == needle[0] && memcmp(text + place, needle, length) == 0;
      if (agrees && stands(text, count, place, length, around)) {
        places[found++] = (uint32_t)place;
        if (found == capacity) break;
      }
      place++;
      continue;
    }
    /* Most of a text agrees nowhere: four blocks at a time are passed over. */
    while (place + 64 + span + margin < count && place + 63 <= last) {
      block four = {};
      for (size_t step = 0; step < 64; step += 16)
        four |= (block)(load(text + place + step) == first) & (block)(load(text + place + step + span) == final);
      halves any = (halves)four;
      if ((any[0] | any[1]) != 0) break;
      place += 64;
    }
    if (place + 16 + span + margin >= count || place + 15 > last) continue;
    block hits = (block)(load(text + place) == first) & (block)(load(text + place + span) == final);
    halves any = (halves)hits;
    if ((any[0] | any[1]) == 0) {
      place += 16;
      continue;
    }
    if (around->wants_word_start) {
      block clear = {};
      for (int32_t offset = around->word_start_first; offset <= around->word_start_last; offset++)
        clear |= no_word(load(text + place + offset - 1));
      hits &= clear;
    }
    if (around->wants_mark_before) hits &= (block)(load(text + place + around->text_start - 1) < 0x20);
    if (around->wants_mark_after) hits &= (block)(load(text + place + length) < 0x20);
    any = (halves)hits;
    for (int half = 0; half < 2; half++) {
      uint64_t bits = any[half] & 0x8080808080808080u;
      while (bits != 0) {
        size_t hit = place + (size_t)half * 8 + (size_t)__builtin_ctzll(bits) / 8;
        bits &= bits - 1;
        if (span > 1 && (text[hit + 1] != needle[1] || memcmp(text + hit + 1, needle + 1, span - 1) != 0)) continue;
        places[found++] = (uint32_t)hit;
        if (found == capacity) {
          *from = hit + 1;
          return found;
        }
      }
    }
    place += 16;
  }
  *from = place <= last ? place + 1 : end;
  return found;
}
