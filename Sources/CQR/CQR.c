#include "CQR.h"

#include <qrencode.h>
#include <stddef.h>

int cqr_encode(const char *text, unsigned char *modules) {
  QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
  if (code == NULL) return 0;
  int side = code->width <= CQR_LARGEST_SIDE ? code->width : 0;
  for (int index = 0; index < side * side; index++) modules[index] = code->data[index] & 1;
  QRcode_free(code);
  return side;
}
