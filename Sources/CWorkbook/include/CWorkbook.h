/* What an .xlsx file is made of: a zip of XML. */
#pragma once
#include <expat.h>
#include <string.h>
#include <zip.h>

/*
 * libzip's functions and expat's, on Linux loaded with the first workbook: libzip brings OpenSSL with it, for encrypted archives,
 * a tenth of the pages that every start would touch. Where they cannot be loaded no archive opens, and no XML is read.
 */
zip_source_t *_Nullable lazy_zip_source_buffer_create(
    const void *_Nullable bytes, zip_uint64_t count, int freed, zip_error_t *_Nullable error);
/* Reads a file of `size` bytes by place; the descriptor stays the caller's, and open as long as the archive is. */
zip_source_t *_Nullable lazy_zip_source_descriptor_create(int descriptor, zip_int64_t size);
zip_source_t *_Nullable lazy_zip_source_function_create(
    zip_source_callback _Nonnull callback, void *_Nullable data, zip_error_t *_Nullable error);
zip_t *_Nullable lazy_zip_open_from_source(zip_source_t *_Nonnull source, int flags, zip_error_t *_Nullable error);
zip_int64_t lazy_zip_get_num_entries(zip_t *_Nonnull archive, zip_flags_t flags);
zip_int64_t lazy_zip_name_locate(zip_t *_Nonnull archive, const char *_Nonnull name, zip_flags_t flags);
int lazy_zip_stat_index(zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *_Nonnull status);
zip_file_t *_Nullable lazy_zip_fopen_index(zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags);
zip_int64_t lazy_zip_fread(zip_file_t *_Nonnull file, void *_Nonnull bytes, zip_uint64_t count);
/* Whether libzip is there at all. */
int lazy_zip_is_there(void);
int lazy_zip_fclose(zip_file_t *_Nonnull file);
void lazy_zip_source_free(zip_source_t *_Nullable source);
void lazy_zip_discard(zip_t *_Nonnull archive);
void lazy_zip_stat_init(zip_stat_t *_Nonnull status);

/* Whether expat is there at all. */
int lazy_expat_is_there(void);
XML_Parser _Nullable lazy_XML_ParserCreate(const XML_Char *_Nullable encoding);
enum XML_Status lazy_XML_Parse(XML_Parser _Nonnull parser, const char *_Nullable bytes, int count, int is_last);
enum XML_Status lazy_XML_StopParser(XML_Parser _Nonnull parser, XML_Bool can_resume);
/* -1 where expat is not there. */
XML_Index lazy_XML_GetCurrentByteIndex(XML_Parser _Nonnull parser);
void lazy_XML_ParserFree(XML_Parser _Nonnull parser);
void lazy_XML_SetUserData(XML_Parser _Nonnull parser, void *_Nullable data);
void lazy_XML_SetElementHandler(
    XML_Parser _Nonnull parser, XML_StartElementHandler _Nullable start, XML_EndElementHandler _Nullable end);
void lazy_XML_SetCharacterDataHandler(XML_Parser _Nonnull parser, XML_CharacterDataHandler _Nullable handler);
void lazy_XML_SetStartDoctypeDeclHandler(XML_Parser _Nonnull parser, XML_StartDoctypeDeclHandler _Nullable handler);
