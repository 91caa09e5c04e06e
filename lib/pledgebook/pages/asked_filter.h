#ifndef PLEDGEBOOK_PAGES_ASKED_FILTER_H_
#define PLEDGEBOOK_PAGES_ASKED_FILTER_H_

#include "pledgebook/base/result.h"
#include "pledgebook/pages/address.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/report/html.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A filter as parameters: kind, party, actor (a part of the name will do),
/// area, model, strength, since, until, status, review, topic=all, as_of and
/// known_at (without them `today`). Errors name the parameter.
Result<StatementFilter> asked_filter(const Store& store,
                                     const Parameters& parameters,
                                     const Date& today);

/// The form that asks for it, filled in as it was asked, with fields of its
/// own before it.
HtmlForm filter_form(const std::string& action, const Parameters& parameters,
                     std::vector<HtmlField> before = {});

/// One of the choices, or a text without choices.
HtmlField field(const Parameters& parameters, const std::string& name,
                const std::string& label,
                std::vector<std::string> choices = {});

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PAGES_ASKED_FILTER_H_
