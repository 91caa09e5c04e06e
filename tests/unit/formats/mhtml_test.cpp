#include <doctest/doctest.h>

#include <string>

#include "pledgebook/base/hash.h"
#include "pledgebook/formats/mime.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

const std::string kPage =
    "<html><head><title>Ferries - Courier</title></head><body><nav><a href=3D\""
    "/\">Home</a></nav><article><p>The crews will buy the ferries, pay "
    "=C2=A35=\r\n"
    "00 each, and elect a board =E2=80=94 by Easter, they say.</p><p>Two "
    "third=\r\n"
    "s must agree, the council says, and the bank has agreed to lend.</p>"
    "</article></body></html>";
const std::string kText =
    "The crews will buy the ferries, pay \xC2\xA3"
    "500 each, and elect a board \xE2\x80\x94 by Easter, they say.\n\n"
    "Two thirds must agree, the council says, and the bank has agreed to lend.";

// As Chrome saves it.
std::string saved(const std::string& page, const std::string& encoding) {
  return "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
         "https://courier.example/ferries\r\nSubject: Ferries\r\nDate: Tue, 3 "
         "Sep 2019 07:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: "
         "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Mul"
         "tipartBoundary--xyz----\"\r\n\r\n\r\n------MultipartBoundary--xyz--"
         "--\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml>\r\nCon"
         "tent-Transfer-Encoding: " +
         encoding + "\r\nContent-Location: https://courier.example/ferries" +
         "\r\n\r\n" + page +
         "\r\n------MultipartBoundary--xyz----\r\nContent-Type: image/png\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------"
         "MultipartBoundary--xyz------\r\n";
}

}  // namespace

TEST_CASE("a page saved as MHTML is the page") {
  const std::string bytes = saved(kPage, "quoted-printable");
  const Reading reading = read_bytes("a.mhtml", bytes);
  CHECK(reading.refused.empty());
  REQUIRE(reading.documents.size() == 1);
  const Document& document = reading.documents[0];
  CHECK(document.reader == "mhtml");
  CHECK(document.text == kText);
  CHECK(document.meta.title == "Ferries - Courier");
  CHECK(document.meta.url == "https://courier.example/ferries");
  CHECK_FALSE(document.meta.date);  // the header's is the day of saving
  CHECK_FALSE(document.has_source_bytes);
  CHECK(document.source_map.is_identity());
  CHECK(document.source_sha256 == sha256_hex(bytes));
  CHECK(document.blocks.size() == 2);
}

TEST_CASE("base64 and parts within parts; the charset of the part") {
  const std::string page =
      "PHA+Q2Fm6SBvd25lcnMgaW4gdGhyZWUgdG93bnMgd2lsbCBidXkgdGhlaXIgc3RyZWV0Lj"
      "wvcD4=";
  std::string bytes = saved(page, "base64");
  const std::string type = "Content-Type: text/html";
  bytes.replace(bytes.find(type + "\r\nContent-ID"), type.size(),
                "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in"
                "\r\nContent-Type: text/plain\r\n\r\nNo page.\r\n--in\r\nConte"
                "nt-Type: text/html; charset=ISO-8859-1");
  const Reading reading = read_bytes("a.mht", bytes);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].text ==
        "Caf\xC3\xA9 owners in three towns will buy their street.");
}

TEST_CASE("a message of one page, and one that breaks off") {
  const Reading one = read_bytes(
      "a.eml",
      "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>We will act.</p>\n");
  CHECK(one.documents.at(0).text == "We will act.");
  const std::string bytes = saved(kPage, "quoted-printable");
  for (std::size_t cut = 0; cut < bytes.size(); cut += 37) {
    const Reading reading = read_bytes("a.mhtml", bytes.substr(0, cut));
    CHECK(reading.documents.size() + reading.refused.size() == 1);
  }
}

TEST_CASE("messages without a page are refused, other text is left alone") {
  CHECK(read_bytes("a",
                   "MIME-Version: 1.0\nContent-Type: multipart/related; "
                   "boundary=b\n\n--b\nContent-Type: image/png\n\nx\n")
            .refused.at(0)
            .message == "no page of HTML in the message");
  CHECK(read_bytes("a", "MIME-Version: 1.0\nContent-Type: text/html\n\n \n")
            .refused.at(0)
            .message == "its page of HTML is empty");
  CHECK(read_bytes("a", "Title: A\nDate: 2010\n\nWe will act.")
            .documents.at(0)
            .reader == "text");
}

TEST_CASE("headers, parameters and codes of MIME") {
  const MimePart part = parse_mime(
      "Content-Type: Text/HTML; Charset=\"utf-8\";\r\n boundary=a=b ; x\r\n"
      "X: 1\r\n\r\nBody");
  CHECK(part.body == "Body");
  CHECK(part.value("content-type") == "text/html");
  CHECK(part.parameter("content-type", "charset") == "utf-8");
  CHECK(part.parameter("content-type", "boundary") == "a=b");
  CHECK(part.parameter("content-type", "x").empty());
  CHECK(part.parameter("x", "charset").empty());
  CHECK(parse_mime("no header\n\nBody").headers.empty());
  MimePart coded = parse_mime(
      "Content-Transfer-Encoding: quoted-printable\n\na=\nb=3Dc=3d=  \nd=ZZ=");
  CHECK(mime_body(coded) == "ab=c=d=ZZ");
  coded = parse_mime("Content-Transfer-Encoding: BASE64\n\nV2U\n gYWN0Lg==x");
  CHECK(mime_body(coded) == "We act.");
  MimePart plain;
  plain.body = "a=3D";
  CHECK(mime_body(plain) == "a=3D");
}
