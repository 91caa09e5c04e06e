# Every dependency, with the Debian package that brings it, so that a
# missing one is answered by a name that can be typed.
# docs/dependencies.md gives the reason for each.
macro(pledgebook_require package debian)
  find_package(${package} ${ARGN} QUIET)
  if(NOT ${package}_FOUND)
    message(FATAL_ERROR
      "${package} is missing: apt-get install ${debian} "
      "(script/bootstrap installs everything)")
  endif()
endmacro()

pledgebook_require(ICU libicu-dev COMPONENTS uc i18n)
pledgebook_require(RE2 libre2-dev)
pledgebook_require(SQLite3 libsqlite3-dev)
pledgebook_require(Boost libboost-program-options-dev
                   COMPONENTS program_options)
pledgebook_require(fmt libfmt-dev)
pledgebook_require(tomlplusplus libtomlplusplus-dev)
pledgebook_require(OpenSSL libssl-dev COMPONENTS Crypto)
pledgebook_require(nlohmann_json nlohmann-json3-dev)
pledgebook_require(LibXml2 libxml2-dev)
pledgebook_require(LibArchive libarchive-dev)
pledgebook_require(simdjson libsimdjson-dev)
pledgebook_require(httplib libcpp-httplib-dev)
pledgebook_require(Threads libc6-dev)
if(PLEDGEBOOK_TESTS)
  pledgebook_require(doctest doctest-dev)
endif()
