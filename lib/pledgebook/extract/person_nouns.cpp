#include <string_view>
#include <unordered_set>

#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

// Plural nouns for persons by what they do, are or come from. Bodies that
// may be firms (providers, suppliers, lenders) are left out on purpose.
constexpr std::string_view kPersons =
    "people persons men women children adults boys girls kids babies "
    "toddlers teenagers youngsters workers employees staff personnel "
    "colleagues members servants officials officers leaders managers "
    "directors executives trustees governors chairs chairmen professionals "
    "practitioners clinicians specialists experts nurses doctors gps "
    "consultants dentists midwives carers therapists pharmacists physicians "
    "surgeons matrons patients teachers heads headteachers lecturers "
    "professors academics pupils students graduates undergraduates "
    "apprentices trainees learners parents mothers fathers grandparents "
    "mums dads pensioners citizens residents inhabitants voters electors "
    "constituents taxpayers tenants leaseholders homeowners homebuyers "
    "buyers owners shareholders savers depositors investors borrowers "
    "customers consumers users passengers commuters motorists drivers "
    "cyclists pedestrians visitors tourists volunteers supporters fans "
    "activists campaigners delegates representatives participants attendees "
    "applicants claimants recipients beneficiaries subscribers readers "
    "respondents signatories donors founders entrepreneurs farmers "
    "fishermen miners builders engineers scientists researchers economists "
    "lawyers judges magistrates jurors prisoners offenders inmates "
    "criminals victims survivors witnesses detainees constables policemen "
    "police firefighters soldiers troops sailors veterans recruits "
    "reservists cadets refugees migrants immigrants seekers mps meps msps "
    "ams peers lords ministers councillors mayors politicians candidates "
    "senators commissioners advisers advisors inspectors journalists "
    "artists musicians athletes players coaches americans youth ordinators "
    "coordinators operators brits britons europeans africans indians "
    "australians canadians germans italians spaniards scots irishmen "
    "englishmen welshmen londoners individuals folk partners earners "
    "breadwinners jobseekers unemployed homeless elderly widows orphans "
    "twins friends neighbours guests speakers authors writers bloggers "
    "dependants sufferers postmasters subpostmasters cleaners caterers "
    "porters paramedics clerks technicians policyholders cardholders "
    "ratepayers householders clergy formers newborns infants juniors "
    "seniors youths males females siblings relatives spouses wives husbands "
    "grandchildren newcomers starters leavers landlords landowners crofters "
    "growers traders bankers accountants architects planners surveyors "
    "electricians plumbers carpenters mechanics cooks chefs waiters "
    "hairdressers secretaries assistants aides helpers mentors tutors "
    "instructors trainers counsellors interns vets crew guards wardens "
    "rangers detectives sergeants barristers solicitors diplomats "
    "negotiators fighters rebels convicts suspects defendants perpetrators "
    "addicts smokers drinkers gamblers campers walkers runners swimmers "
    "footballers spectators viewers listeners protesters protestors "
    "demonstrators marchers strikers petitioners nominees appointees "
    "evacuees absentees amputees returnees retirees mentees muslims "
    "christians hindus sikhs jews catholics protestants poles kurds arabs "
    "nationals foreigners expatriates settlers travellers squatters lodgers "
    "occupants dependents equivalents ftes queenslanders tasmanians "
    "islanders highlanders sixthformers heroes ambassadors whistleblowers "
    "caregivers fosterers adopters schoolchildren schoolboys schoolgirls "
    "freelancers labourers packers pickers shopworkers hostages deserters "
    "conscripts exiles widowers priests vicars bishops imams rabbis "
    "chaplains childminders artisans craftsmen weavers dockers railwaymen "
    "posties stewards fundraisers";

Words split(std::string_view text) {
  Words words;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    words.insert(text.substr(0, blank));
    if (blank == text.npos) break;
    text.remove_prefix(blank + 1);
  }
  return words;
}

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() &&
         word.substr(word.size() - end.size()) == end;
}

// "waiting lists", "checklists"; but "specialists"
bool is_no_ist(std::string_view word) {
  static const Words words = {
      "lists",     "checklists", "shortlists", "waitlists", "blacklists",
      "playlists", "exists",     "consists",   "insists",   "persists",
      "resists",   "assists",    "twists",     "wrists",    "fists",
      "mists",     "enlists"};
  return words.contains(word);
}

bool has_person_ending(std::string_view word) {
  if (is_no_ist(word)) return false;
  for (std::string_view end :
       {"workers",  "women",  "holders", "makers",  "payers",  "keepers",
        "ists",     "ians",   "smen",    "givers",  "goers",   "seekers",
        "dwellers", "users",  "owners",  "earners", "leavers", "learners",
        "formers",  "buyers", "riders",  "carers",  "children"}) {
    if (ends_with(word, end)) return true;
  }
  return false;
}

}  // namespace

bool is_person_noun(std::string_view word) {
  static const Words persons = split(kPersons);
  return persons.contains(word) || has_person_ending(word);
}

}  // namespace pledgebook
