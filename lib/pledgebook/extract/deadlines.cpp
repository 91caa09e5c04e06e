#include "pledgebook/extract/deadlines.h"

#include <array>

#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

// How a time is hung on the promise; what it then may be.
struct Lead {
  std::string_view words;
  int rank;        // firmest first; see the header
  bool period;     // a length of time may follow
  bool calendar;   // a stretch of the calendar or an event may follow
  bool keep_lead;  // its words belong to the deadline
};
constexpr std::array<Lead, 22> kLeads = {{
    {"by the time of", 5, false, true, true},
    {"no later than", 5, false, true, true},
    {"not later than", 5, false, true, true},
    {"in time for", 5, false, true, true},
    {"ahead of", 5, false, true, true},
    {"prior to", 5, false, true, true},
    {"by", 5, false, true, true},
    {"before", 5, false, true, true},
    {"within", 5, true, true, true},
    {"inside", 5, true, false, true},
    {"at", 4, false, true, true},
    {"on", 4, false, true, true},
    {"over the course of", 3, true, true, true},
    {"over", 3, true, true, true},
    {"during", 3, true, true, true},
    {"throughout", 3, true, true, true},
    {"in", 3, true, true, true},
    {"from", 2, false, true, true},
    {"until", 2, false, true, true},
    {"for", 1, true, false, false},
    {"later", 2, false, true, true},
    {"early", 2, false, true, true},
}};

std::size_t word_count(std::string_view words) {
  std::size_t count = 1;
  for (const char c : words) count += c == ' ';
  return count;
}

class DeadlineFinder {
 public:
  DeadlineFinder(std::string_view clause, const TimeContext& context)
      : tokens_(clause), context_(context) {}

  std::optional<FoundDeadline> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      label(i);
      for (const Lead& lead : kLeads) {
        if (tokens_.phrase_at(i, lead.words)) led(i, lead);
      }
      bare(i);
    }
    if (rank_ == 0) return std::nullopt;
    return found_;
  }

 private:
  // "2010: nursery education for all three-year-olds"
  void label(std::size_t i) {
    if (i == 0 && looks_like_year(tokens_.at(0)) && tokens_.word(1) == ":") {
      const auto time = time_words_at(tokens_, 0, context_);
      if (time && lies_ahead(*time)) take(2, 0, 1, time->last);
    }
  }

  void led(std::size_t i, const Lead& lead) {
    const std::size_t begin = i + word_count(lead.words);
    const auto time = time_words_at(tokens_, begin, context_);
    if (!time || !lies_ahead(*time)) return;
    if (time->period ? !lead.period : !lead.calendar) return;
    if (time->period && (is_rate(time->end) || is_record(i))) return;
    if (is_over(time->end)) return;
    if ((lead.words == "in" || lead.words == "on") && is_day_of_saying(*time)) {
      return;
    }
    // "in five years" may be a time or a speed; "the next" makes it plain.
    const bool loose = time->period && !time->ahead && lead.rank == 3;
    const int rank = loose ? 1 : lead.rank;
    std::optional<Date> by = time->last;
    if (comes_before(lead.words) && !time->event && time->first) {
      by = date_of_day(time->first->first_day() - 1);
    }
    take(rank, lead.keep_lead ? i : begin, time->end, by);
  }

  // "for 40 weeks a year": how much, not until when.
  bool is_rate(std::size_t i) const {
    const std::string_view word = tokens_.word(i);
    const bool each = word == "a" || word == "per" || word == "each";
    return each && !period_unit(tokens_.word(i + 1)).empty();
  }
  // "the slowest growth in 25 years", "for the first time in ten years"
  bool is_record(std::size_t lead) const {
    for (std::size_t back = 1; back <= 4 && back <= lead; ++back) {
      const std::string_view word = tokens_.word(lead - back);
      if (!tokens_.is_word(lead - back)) return false;
      if (word == "first" || word == "record") return true;
      if (word.size() > 5 && word.ends_with("est") && word != "request" &&
          word != "interest" && word != "invest" && word != "harvest") {
        return true;
      }
    }
    return false;
  }
  // "in October last year"
  bool is_over(std::size_t end) const {
    return tokens_.word(end) == "last" || tokens_.word(end) == "ago";
  }

  // "next spring", "this autumn", "later this year"
  void bare(std::size_t i) {
    const std::string_view word = tokens_.word(i);
    if (word != "next" && word != "this") return;
    if (word == "this" && tells_when(i)) return;
    const auto time = time_words_at(tokens_, i, context_);
    if (!time || !lies_ahead(*time) || time->period) return;
    if (time->event || in_parliament(*time)) return;
    take(2, i, time->end, time->last);
  }
  // "earlier this week", "a report published this month": when it happened;
  // "will be published this month" is promised.
  bool tells_when(std::size_t i) const {
    const std::string_view before = tokens_.word(i - 1);
    if (before == "earlier") return true;
    bool out = false;
    for (std::string_view verb : {"published", "launched", "released",
                                  "announced", "issued", "reported"}) {
      out = out || before == verb;
    }
    return out && tokens_.word(i - 2) != "be";
  }
  // "this Parliament" and "the next election" without a preposition are
  // things, not times.
  bool in_parliament(const TimeWords& time) const {
    const std::string_view noun = tokens_.word(time.end - 1);
    return noun == "parliament" || noun == "session" || noun == "election";
  }

  static bool comes_before(std::string_view lead) {
    return lead == "before" || lead == "ahead of" || lead == "prior to";
  }
  // "In a speech in 2007 he said he would …", said in 2007. Nobody promises
  // a thing for the day of the promise with its date.
  bool is_day_of_saying(const TimeWords& time) const {
    return context_.said && time.last &&
           time.last->last_day() == context_.said->last_day();
  }

  bool lies_ahead(const TimeWords& time) const {
    if (!context_.said || !time.last) return true;
    return time.last->last_day() >= context_.said->first_day();
  }

  void take(int rank, std::size_t begin, std::size_t end,
            const std::optional<Date>& by) {
    if (rank <= rank_) return;
    rank_ = rank;
    found_.span = tokens_.span(begin, end);
    found_.text = found_.span.in(tokens_.clause());
    found_.by = by;
  }

  FigureTokens tokens_;
  const TimeContext& context_;
  FoundDeadline found_;
  int rank_ = 0;
};

}  // namespace

std::optional<FoundDeadline> find_deadline(std::string_view clause,
                                           const TimeContext& context) {
  return DeadlineFinder(clause, context).find();
}

}  // namespace pledgebook
