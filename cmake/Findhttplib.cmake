# Debian builds cpp-httplib as a shared library whose header must be read with
# the options that pkg-config names; elsewhere the header is all there is.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(PC_httplib QUIET cpp-httplib)
endif()
find_path(httplib_INCLUDE_DIR httplib.h HINTS ${PC_httplib_INCLUDE_DIRS})
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(httplib
  REQUIRED_VARS httplib_INCLUDE_DIR)
if(httplib_FOUND AND NOT TARGET httplib::httplib)
  add_library(httplib::httplib INTERFACE IMPORTED)
  set_target_properties(httplib::httplib PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${httplib_INCLUDE_DIR}"
    INTERFACE_COMPILE_OPTIONS "${PC_httplib_CFLAGS_OTHER}"
    INTERFACE_LINK_LIBRARIES "${PC_httplib_LINK_LIBRARIES}")
endif()
