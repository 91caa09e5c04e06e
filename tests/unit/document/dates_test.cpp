#include "pledgebook/document/dates.h"

#include <doctest/doctest.h>

#include <string>

using namespace pledgebook;

namespace {

std::string found(std::string_view text) {
  const auto date = find_date(text);
  return date ? to_string(*date) : "none";
}

}  // namespace

TEST_CASE("a line that is a date and nothing else") {
  for (const char* line :
       {"17 February 2010", "Published: Wed 17 Feb 2010, 09.30 GMT",
        "February 17th, 2010", "2010-02-17", "17/02/2010", "Feb 2010"}) {
    CAPTURE(line);
    CHECK(is_date_line(line));
  }
  for (const char* line :
       {"", "2010", "17", "17 February", "By 17 February 2010",
        "17 February 2010: the day", "31 February 2010", "Sure Start 2010"}) {
    CAPTURE(line);
    CHECK_FALSE(is_date_line(line));
  }
}

TEST_CASE("dates are read as people and programs write them") {
  const struct {
    const char *text, *date;
  } cases[] = {
      {"2010-02-18", "2010-02-18"},
      {"2010-02-18T09:00:00+00:00", "2010-02-18"},
      {"2010/2/8", "2010-02-08"},
      {"2010-02", "2010-02"},
      {"2010", "2010"},
      {"18 February 2010", "2010-02-18"},
      {"Posted on 18th Feb 2010 by admin", "2010-02-18"},
      {"the 3rd of May, 2010", "2010-05-03"},
      {"February 18, 2010", "2010-02-18"},
      {"Thu, 18 Feb 2010 09:00:00 GMT", "2010-02-18"},
      {"18/02/2010", "2010-02-18"},
      {"18.2.2010", "2010-02-18"},
      {"20100218", "2010-02-18"},
      {"20100218T090000Z", "2010-02-18"},
      {"Sept 2010", "2010-09"},
      {"2010-02-30", "none"},
      {"30/02/2010", "none"},
      {"02/18/2010", "none"},
      {"page 2010 of 3000", "none"},
      {"yesterday", "none"},
      {"", "none"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.text);
    CHECK(found(test.text) == test.date);
  }
}

TEST_CASE("a file's name may carry the date") {
  CHECK(to_string(*date_in_name("a/debates2009-10-26b.xml")) == "2009-10-26");
  CHECK(to_string(*date_in_name("x.zip!commons_1889_08_21.xml")) ==
        "1889-08-21");
  CHECK_FALSE(date_in_name("2009-10-26/notes.txt"));
  CHECK_FALSE(date_in_name("report-12009-10-261.txt"));
}
