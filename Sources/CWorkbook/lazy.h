/* Functions of a library that is loaded with the first call; where it cannot be loaded, each answers its failure. */
#pragma once
#include <stddef.h>

#ifdef __linux__
#include <dlfcn.h>

#define LIBRARY(...)                                                                                                             \
  static void *found(const char *name) {                                                                                         \
    static const char *const versions[] = {__VA_ARGS__};                                                                         \
    static void *library;                                                                                                        \
    for (size_t index = 0; !library && index < sizeof versions / sizeof *versions; index++)                                      \
      library = dlopen(versions[index], RTLD_NOW | RTLD_LOCAL);                                                                  \
    return library ? dlsym(library, name) : NULL;                                                                                \
  }
#define FUNCTION(name) ((__typeof__(&name))found(#name))
#else
#define LIBRARY(...)
#define FUNCTION(name) (&name)
#endif

#define FORWARD(type, name, parameters, arguments, failure)                                                                      \
  type lazy_##name parameters {                                                                                                  \
    __typeof__(&name) function = FUNCTION(name);                                                                                 \
    return function ? function arguments : failure;                                                                              \
  }
#define FORWARD_VOID(name, parameters, arguments)                                                                                \
  void lazy_##name parameters {                                                                                                  \
    __typeof__(&name) function = FUNCTION(name);                                                                                 \
    if (function) function arguments;                                                                                            \
  }
