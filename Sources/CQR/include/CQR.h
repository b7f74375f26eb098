/* A C face for libqrencode: a text in, its modules out. */
#pragma once

/* The most modules that a code has on a side. */
#define CQR_LARGEST_SIDE 177

/* Makes the smallest code of a text of ASCII, with the least correction. Writes side * side bytes, 1 for a dark module, row
   after row, to `modules`, which has room for the largest code; answers the side, or 0 where no code holds the text. */
int cqr_encode(const char *_Nonnull text, unsigned char *_Nonnull modules);
