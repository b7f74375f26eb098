/* What an .xlsx file is made of: a zip of XML. */
#pragma once
#include <expat.h>
#include <string.h>
#include <zip.h>
