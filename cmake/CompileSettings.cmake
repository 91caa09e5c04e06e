# One interface target carries warnings and sanitizers, so that no
# directory-wide flags are needed.
add_library(pledgebook_settings INTERFACE)
target_compile_options(pledgebook_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers
  # GCC 12 warns of every "text" + string where it is inlined (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(PLEDGEBOOK_SANITIZE)
  target_compile_options(pledgebook_settings INTERFACE
    -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(pledgebook_settings INTERFACE
    -fsanitize=address,undefined)
endif()
if(PLEDGEBOOK_LIBFUZZER)
  target_compile_options(pledgebook_settings INTERFACE
    -fsanitize=fuzzer-no-link)
endif()
