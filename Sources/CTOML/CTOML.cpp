#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 1
#define TOML_MAX_NESTED_VALUES 16
#define TOML_ENABLE_UNRELEASED_FEATURES 0
#include <toml++/impl/preprocessor.h>

// toml++ 3.3 asserts, and in release builds assumes, what malformed input does not keep ("[}"): its parser has a proper error a
// few lines further on, which it reaches once nothing is asserted nor assumed.
#undef TOML_ASSERT
#define TOML_ASSERT(condition) static_assert(true)
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(condition) static_assert(true)
#undef TOML_ASSUME
#define TOML_ASSUME(condition) static_assert(true)
// Its test for white space declares every "é" unreachable.
#undef TOML_UNREACHABLE
#define TOML_UNREACHABLE return {}
#include <toml++/impl/forward_declarations.h>
#include <toml++/impl/unicode.h>
#undef TOML_UNREACHABLE
#define TOML_UNREACHABLE __builtin_trap()

#include <toml++/toml.h>

#include <cstring>
#include <new>
#include <sstream>
#include <string_view>

#include "CTOML.h"

struct ctoml_document {
  toml::table root;
};

namespace {
const toml::node &node_of(const ctoml_node *node) { return *reinterpret_cast<const toml::node *>(node); }
const ctoml_node *opaque(const toml::node &node) { return reinterpret_cast<const ctoml_node *>(&node); }

void explain(const toml::parse_error &failure, ctoml_error *error) {
  error->line = failure.source().begin.line;
  error->column = failure.source().begin.column;
  auto words = failure.description();
  auto count = words.size() < sizeof(error->message) - 1 ? words.size() : sizeof(error->message) - 1;
  std::memcpy(error->message, words.data(), count);
  error->message[count] = 0;
}
}  // namespace

ctoml_document *ctoml_parse(const char *bytes, size_t count, ctoml_error *error) {
  auto result = toml::parse(std::string_view(bytes, count));
  if (!result) {
    explain(result.error(), error);
    return nullptr;
  }
  return new ctoml_document{std::move(result).table()};
}

void ctoml_free(ctoml_document *document) { delete document; }
const ctoml_node *ctoml_root(const ctoml_document *document) { return opaque(document->root); }

ctoml_kind ctoml_kind_of(const ctoml_node *node) {
  switch (node_of(node).type()) {
    case toml::node_type::table: return ctoml_table;
    case toml::node_type::array: return ctoml_array;
    case toml::node_type::string: return ctoml_string;
    case toml::node_type::integer: return ctoml_integer;
    case toml::node_type::floating_point: return ctoml_float;
    case toml::node_type::boolean: return ctoml_boolean;
    default: return ctoml_date;
  }
}

uint32_t ctoml_line_of(const ctoml_node *node) { return node_of(node).source().begin.line; }

size_t ctoml_count(const ctoml_node *node) {
  if (auto table = node_of(node).as_table()) return table->size();
  if (auto array = node_of(node).as_array()) return array->size();
  return 0;
}

void ctoml_entries(const ctoml_node *node, ctoml_entry *entries) {
  auto table = node_of(node).as_table();
  if (!table) return;
  for (auto &&[key, value] : *table) {
    auto text = key.str();
    auto place = key.source().begin;
    *entries++ = ctoml_entry{{text.data(), text.size()}, place.line, place.column, opaque(value)};
  }
}

const ctoml_node *ctoml_element(const ctoml_node *node, size_t index) { return opaque(*node_of(node).as_array()->get(index)); }

ctoml_text ctoml_string_of(const ctoml_node *node) {
  auto value = node_of(node).as_string();
  if (!value) return ctoml_text{"", 0};
  return ctoml_text{value->get().data(), value->get().size()};
}

int64_t ctoml_integer_of(const ctoml_node *node) { return node_of(node).value_or<int64_t>(0); }
double ctoml_float_of(const ctoml_node *node) { return node_of(node).value_or<double>(0); }
bool ctoml_boolean_of(const ctoml_node *node) { return node_of(node).value_or<bool>(false); }

size_t ctoml_date_of(const ctoml_node *node, char *buffer, size_t capacity) {
  std::ostringstream text;
  auto &value = node_of(node);
  if (auto date = value.as_date()) text << date->get();
  if (auto time = value.as_time()) text << time->get();
  if (auto moment = value.as_date_time()) text << moment->get();
  auto written = text.str();
  auto count = written.size() < capacity ? written.size() : capacity;
  std::memcpy(buffer, written.data(), count);
  return count;
}
