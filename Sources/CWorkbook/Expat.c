#include "CWorkbook.h"
#include "lazy.h"

LIBRARY("libexpat.so.1", "libexpat.so")

int lazy_expat_is_there(void) { return FUNCTION(XML_Parse) != NULL; }

FORWARD(XML_Parser, XML_ParserCreate, (const XML_Char *encoding), (encoding), NULL)
FORWARD(enum XML_Status, XML_Parse, (XML_Parser parser, const char *bytes, int count, int is_last),
        (parser, bytes, count, is_last), XML_STATUS_ERROR)
FORWARD(enum XML_Status, XML_StopParser, (XML_Parser parser, XML_Bool can_resume), (parser, can_resume), XML_STATUS_ERROR)
FORWARD(XML_Index, XML_GetCurrentByteIndex, (XML_Parser parser), (parser), -1)
FORWARD_VOID(XML_ParserFree, (XML_Parser parser), (parser))
FORWARD_VOID(XML_SetUserData, (XML_Parser parser, void *data), (parser, data))
FORWARD_VOID(XML_SetElementHandler, (XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end),
             (parser, start, end))
FORWARD_VOID(XML_SetCharacterDataHandler, (XML_Parser parser, XML_CharacterDataHandler handler), (parser, handler))
FORWARD_VOID(XML_SetStartDoctypeDeclHandler, (XML_Parser parser, XML_StartDoctypeDeclHandler handler), (parser, handler))
