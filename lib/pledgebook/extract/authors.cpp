#include "pledgebook/extract/authors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/letters.h"
#include "pledgebook/extract/speaker_forms.h"
#include "pledgebook/extract/speaker_lines.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t kLongestSignature = 400;  // bytes of a block of names
constexpr std::size_t kSigned = 24;             // blocks at the end

// A line that is a name and nothing else, or a name before a comma: "Rt Hon
// Ann Webb MP, leader". Empty if it is none.
string name_in(string_view line, const Lexicon& lexicon) {
  line = trim(line.substr(0, line.find_first_of(",|/(")));
  if (ends_with(line, " MP")) line.remove_suffix(3);
  const string name = without_titles(line);
  const auto words = split(name, ' ');
  if (!shaped_like_name(words)) return {};
  const int actor = lexicon.actors.index(name);
  const bool person =
      actor >= 0
          ? lexicon.actors.actor(actor).kind == ActorKind::person
          : lexicon.actors.gender_of_first_name(words[0]) != Gender::unknown;
  return person ? name : string();
}

// "Ann Webb and Ivo Frame": which of them a sentence is, nobody can tell.
Holder coauthors(string_view names, const Lexicon& lexicon) {
  Holder several;
  for (std::size_t at = 0; at < names.size();) {
    std::size_t end = names.find(" and ", at);
    std::size_t next = end + 5;
    if (const std::size_t comma = names.find(", ", at); comma < end) {
      end = comma;
      next = comma + 2;
    }
    if (end == names.npos) end = next = names.size();
    string name = name_in(names.substr(at, end - at), lexicon);
    if (name.empty()) return {};
    several.candidates.push_back(std::move(name));
    at = next;
  }
  return several.candidates.size() > 1 ? several : Holder{};
}

// "Ann Webb; Ivo Frame": as catalogues part them, whatever their names.
Holder parted_authors(const string& names) {
  Holder several;
  if (names.find(';') == names.npos) return several;
  for (const string& name : split(names, ';')) {
    if (!trim(name).empty()) {
      several.candidates.push_back(without_titles(trim(name)));
    }
  }
  return several;
}

// "Ann Webb MP", "Ann Webb is the Labour MP for Hull".
bool in_office(const string& name, string_view text) {
  for (std::size_t at = text.find(name); at != text.npos;
       at = text.find(name, at + 1)) {
    const string_view behind = text.substr(at + name.size(), 60);
    for (const char* office :
         {" MP", "MSP", "MEP", "peer", "councillor", "inister", " MS "}) {
      if (behind.find(office) != behind.npos) return true;
    }
  }
  return false;
}

// "Business staff", "Newsday": a desk or site, whose words are nobody's.
bool is_desk(const SpokenText& in, const string& author) {
  static constexpr std::array<string_view, 18> kDesks = {
      "bureau",        "desk",        "staff",  "newsroom", "reporter",
      "reporters",     "team",        "agency", "agencies", "editorial",
      "correspondent", "editor",      "news",   "press",    "newspaper",
      "admin",         "contributor", "online"};
  const bool known =
      in.lexicon.actors.index(author) >= 0 || !in.document.meta.party.empty();
  if (known) return false;
  const std::vector<string> words = split(to_lower_ascii(author), ' ');
  // "Campaign team", "Staff": nobody's name, whatever the type.
  if (!words.empty() && (words.back() == "team" || words.back() == "staff")) {
    return true;
  }
  if (in.document.meta.type != "article") return false;
  const bool initials =
      author.size() <= 4 &&
      std::none_of(author.begin(), author.end(),
                   [](unsigned char c) { return std::islower(c) != 0; });
  return initials ||
         std::any_of(words.begin(), words.end(),
                     [](const string& word) { return among(kDesks, word); });
}

// "Ann Webb" of "Ann Webb | Hull Echo" and "Ann Webb, Echo"; several names
// stay as they are.
string person_in(const string& byline) {
  const std::size_t mark =
      std::min(byline.find_first_of(",|/("), byline.find(" for "));
  if (mark == byline.npos) return byline;
  const string_view head = trim(string_view(byline).substr(0, mark));
  string_view rest = string_view(byline).substr(mark + 1);
  rest = trim(rest.substr(0, rest.find(" and ")));
  const bool several =
      byline[mark] == ',' && shaped_like_name(split(rest, ' '));
  const bool person = shaped_like_name(split(head, ' ')) && !several;
  return person ? string(head) : byline;
}

// The many backbenchers have namesakes among journalists: their names alone
// make no article a politician's.
Holder writer(const SpokenText& in, const string& given, HolderBasis basis) {
  // "Ann Webb, MP for Hull" is the Ann Webb of the register.
  const string plain = name_in(given, in.lexicon);
  const bool known = in.lexicon.actors.index(given) < 0 && !plain.empty() &&
                     in.lexicon.actors.index(plain) >= 0;
  const string name = known ? plain : person_in(given);
  const int actor = in.lexicon.actors.index(name);
  const string& type = in.document.meta.type;
  const bool reports = type != "speech" && type != "press-release" &&
                       type != "letter" && type != "transcript";
  if (actor >= 0 && reports && in.document.meta.party.empty() &&
      !in.lexicon.actors.actor(actor).surname_alone &&
      !in_office(name, in.text.text)) {
    in.discourse.take_for_namesake(in.discourse.meet(name));
  }
  return in.introduce(name, in.document.meta.party, basis);
}

// "By Tessa Jowell MP" near the top, or glued to a section's name as pages
// leave it ("PoliticsBy Ann Webb / @annwebb").
string byline(const SpokenText& in) {
  const std::size_t top = std::min<std::size_t>(in.text.blocks.size(), 6);
  for (std::size_t b = 0; b < top; ++b) {
    string_view line = in.text.blocks[b].span.in(in.text.text);
    if (line.size() > 60) continue;
    std::size_t by = line.substr(0, 3) == "By " ? 0 : line.npos;
    const std::size_t glued = line.find("By ");
    if (by == line.npos && glued != line.npos && glued > 0 &&
        std::islower(static_cast<unsigned char>(line[glued - 1])) != 0) {
      by = glued;
    }
    if (by == line.npos) continue;
    string name = name_in(line.substr(by + 3), in.lexicon);
    if (!name.empty()) return name;
  }
  return {};
}

// The publisher as a body, whether anybody knows it or not.
Holder publisher_itself(const SpokenText& in) {
  const Metadata& meta = in.document.meta;
  if (meta.publisher.empty()) return {};
  in.discourse.meet_body(meta.publisher);
  return in.introduce(meta.publisher, meta.party, HolderBasis::metadata);
}

// "Credit Union", "Land Commission": a body by its name, no newspaper.
bool named_as_body(const SpokenText& in, string_view name) {
  static constexpr std::array<string_view, 16> kPapers = {
      "news",     "times",     "echo",     "gazette", "herald", "mail",
      "guardian", "journal",   "magazine", "online",  "media",  "mirror",
      "record",   "telegraph", "hansard",  "observer"};
  bool body = false;
  for (const string& word : split(to_lower_ascii(name), ' ')) {
    if (among(kPapers, word)) return false;
    body = body || in.discourse.in_class("body-word", word);
  }
  return body;
}

// Whether the text says "we", "us" and "our" twice or more where nobody is
// quoted.
bool speaks_of_us(const Segmentation& text) {
  constexpr int kEnough = 2;
  int times = 0;
  for (const TextBlock& block : text.blocks) {
    const string_view words = block.span.in(text.text);
    if (words.find('"') != words.npos || words.find("“") != words.npos) {
      continue;
    }
    for (const Token& token : tokenize(words)) {
      const bool own =
          token.lower == "we" || token.lower == "our" || token.lower == "us";
      times += own ? 1 : 0;
    }
    if (times >= kEnough) return true;
  }
  return false;
}

// Whether the document, which nobody signs, is its publisher's own notice: a
// body publishes pages of its own, a party unsigned articles too.
bool notice_of(const SpokenText& in, const string& publisher) {
  if (publisher.empty()) return false;
  const string& type = in.document.meta.type;
  const bool party =
      std::any_of(in.lexicon.parties.begin(), in.lexicon.parties.end(),
                  [&](const Party& p) { return p.name == publisher; });
  if (party) return type != "transcript" && type != "speech";
  const bool notice = type == "press-release" || type == "letter" ||
                      type == "web-page" || type == "report";
  return notice && in.lexicon.actors.index(publisher) >= 0;
}

// A line of the letter itself, behind which nobody signs.
bool ends_sentence(string_view line) {
  constexpr std::size_t kLongestOffice = 36;  // bytes
  return line.size() > kLongestOffice &&
         string_view(".?!\"").find(line.back()) != string_view::npos;
}

// The names in one line of a signature: "Ann Webb, Hull; Ivo Frame, Leeds".
std::vector<string> names_in(string_view line, const Lexicon& lexicon) {
  std::vector<string> names;
  for (const string& part : split(line, ';')) {
    string name = name_in(trim(part), lexicon);
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

// Whoever signs at the end of a letter; several who sign are candidates.
Holder signed_by(const SpokenText& in) {
  Holder several;
  std::vector<string>& names = several.candidates;
  bool others = false;
  const std::size_t blocks = in.text.blocks.size();
  bool body = false;
  for (std::size_t b = blocks; b-- > 0 && blocks - b <= kSigned && !body;) {
    const string_view block = in.text.blocks[b].span.in(in.text.text);
    if (block.size() > kLongestSignature) break;
    const std::vector<string> lines = split(block, '\n');
    for (std::size_t l = lines.size(); l-- > 0 && !body;) {
      const string_view line = trim(lines[l]);
      body = !line.empty() && ends_sentence(line);
      if (body) continue;
      const std::vector<string> found = names_in(line, in.lexicon);
      names.insert(names.begin(), found.begin(), found.end());
      others = others || ends_with(line, "others");
    }
  }
  if (names.size() != 1 || others) return several;
  return in.introduce(names.front(), in.document.meta.party,
                      HolderBasis::byline);
}

// Whom the register knows, or who signs with an office; nobody private.
Holder signer(const SpokenText& in, const Letter& letter) {
  if (letter.name.empty()) return {};
  Holder signs = in.introduce(letter.name, {}, HolderBasis::byline);
  bool known = in.lexicon.actors.index(letter.name) >= 0;
  const std::vector<Token> tokens = tokenize(letter.office);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    known = known || in.discourse.in_class("role-public", tokens[i].lower);
    const auto [side, count] = in.discourse.side_at(tokens, i);
    if (count > 0 && signs.party.empty()) signs.party = side.party;
  }
  return known || !signs.party.empty() ? signs : Holder{};
}

}  // namespace

Holder author_of(const SpokenText& in) {
  const Metadata& meta = in.document.meta;
  if (!meta.author.empty() &&
      std::isupper(static_cast<unsigned char>(meta.author[0])) != 0) {
    Holder several = parted_authors(meta.author);
    if (several.candidates.empty()) {
      several = coauthors(meta.author, in.lexicon);
    }
    if (!several.candidates.empty()) return several;
    if (!is_desk(in, meta.author)) {
      return writer(in, meta.author, HolderBasis::metadata);
    }
    if (meta.type == "article") return {};
  }
  const string name = byline(in);
  if (!name.empty()) return writer(in, name, HolderBasis::byline);
  if (notice_of(in, meta.publisher)) {
    return in.introduce(meta.publisher, meta.party, HolderBasis::metadata);
  }
  if (meta.type == "letter") return signed_by(in);
  // A firm's own notice names the firm; an agency that only sends it on
  // does not stand in it.
  if (meta.type == "press-release" && !meta.publisher.empty() &&
      in.text.text.find(meta.publisher) != string::npos) {
    return publisher_itself(in);
  }
  // So does a body's report, and a page of it that says "we" of itself.
  const bool own = meta.type == "report" ||
                   (meta.type == "web-page" && speaks_of_us(in.text));
  if (own && named_as_body(in, meta.publisher)) return publisher_itself(in);
  return {};
}

Holder programme_owner(const SpokenText& in) {
  const Party* party = in.lexicon.party(in.document.meta.party);
  if (party == nullptr) return {};
  // "Other parties" is nobody: the publisher's programme, if one is given.
  if (party->code == "other" || party->code == "crossbench") {
    return publisher_itself(in);
  }
  return in.introduce(party->name, party->code, HolderBasis::metadata);
}

std::vector<SpeakerTurn> signed_letters(const SpokenText& in) {
  const string& type = in.document.meta.type;
  if (type == "speech" || type == "press-release" || type == "report") {
    return {};
  }
  const auto name = [&in](string_view line) {
    return name_in(line, in.lexicon);
  };
  std::vector<SpeakerTurn> letters;
  for (const Letter& letter : find_letters(in.document.text, name)) {
    letters.push_back({in.map.to_derived(letter.span), signer(in, letter)});
  }
  return letters;
}

}  // namespace pledgebook
