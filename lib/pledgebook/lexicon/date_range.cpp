#include "pledgebook/lexicon/actor_register.h"

namespace pledgebook {

bool DateRange::covers(const Date& date) const {
  return (!since || since->last_day() <= date.first_day()) &&
         (!until || date.last_day() < until->first_day());
}

bool DateRange::touches(const Date& date) const {
  return (!since || since->first_day() <= date.last_day()) &&
         (!until || date.first_day() < until->last_day());
}

}  // namespace pledgebook
