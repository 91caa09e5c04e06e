#include "pledgebook/query/canonical.h"

namespace pledgebook {
namespace {

// Each is ordered by a unique column of content, so no row number shows and,
// for the large tables, an index gives the order.
constexpr const char* kSections[] = {
    "SELECT json_array('document', d.key, d.live, r.version, r.lexicon,"
    " r.options, d.analysed, d.words, d.title, d.date, d.type, d.publisher,"
    " d.author, d.party, d.url, d.wording, d.source, d.language,"
    " EXISTS (SELECT 1 FROM document_text t WHERE t.document = d.document))"
    " FROM document d CROSS JOIN recipe r ON r.recipe = d.recipe"
    " ORDER BY d.key",

    "SELECT json_array('location', l.path, l.revision, l.current, d.key,"
    " l.location = d.location, l.file, l.source_sha256, l.has_source_bytes,"
    " l.reader, l.encoding, json(l.notes), l.title, l.date, l.type,"
    " l.publisher, l.author, l.party, l.url, l.wording, l.source, l.language)"
    " FROM location l CROSS JOIN document d ON d.document = l.document"
    " ORDER BY l.path, l.revision",

    "SELECT json_array('statement', s.id, d.key, s.live, s.shown, s.mentions,"
    " s.kept, s.kind, s.begin, s.end, s.text, s.url, s.page, s.sentence,"
    " s.passage, s.headline, s.said, s.actor, s.holder_basis,"
    " json(s.candidates), s.party, s.attribution, s.strength, s.specificity,"
    " s.condition, s.deadline, s.deadline_by, s.target, s.about, s.topic,"
    " json(s.areas), json(s.models), json(s.quantities), s.confidence,"
    " json(s.rules), s.review, s.reviewed_by, s.reviewed_at,"
    " (SELECT json_group_array(json_array(path, begin, end)) FROM"
    "  (SELECT l.path, p.begin, p.end FROM place p JOIN location l"
    "   ON l.location = p.location WHERE p.statement = s.statement"
    "   ORDER BY l.path, l.revision)))"
    " FROM statement s CROSS JOIN document d ON d.document = s.document"
    " ORDER BY s.id",

    "SELECT json_array('refusal', path, line, reason) FROM refusal"
    " ORDER BY path, line, reason",

    "SELECT json_array('outcome', o.digest, s.id,"
    " CASE WHEN s.id IS NULL THEN a.document END,"
    " CASE WHEN s.id IS NULL THEN a.exact END, o.status, o.effective,"
    " o.recorded, o.reason, o.source, o.title, o.evidence, o.assessor,"
    " o.note) FROM outcome o CROSS JOIN anchor a ON a.anchor = o.anchor"
    " LEFT JOIN statement s ON s.statement = a.statement ORDER BY o.digest",

    "SELECT json_array('evidence', e.digest, s.id, e.bearing, e.kind, e.act,"
    " e.date, e.source, e.title, e.words, e.by, e.at, e.why) FROM evidence e"
    " CROSS JOIN anchor a ON a.anchor = e.anchor"
    " LEFT JOIN statement s ON s.statement = a.statement ORDER BY e.digest",

    "SELECT json_array('review', r.digest, s.id, r.verdict, json(r.fields),"
    " r.by, r.at, r.why) FROM review r"
    " CROSS JOIN anchor a ON a.anchor = r.anchor"
    " LEFT JOIN statement s ON s.statement = a.statement ORDER BY r.digest",

    "SELECT json_array('thread', t.digest, t.op, x.id, y.id, t.relation, t.by,"
    " t.at, t.why) FROM thread_edit t"
    " CROSS JOIN anchor a ON a.anchor = t.earlier"
    " CROSS JOIN anchor b ON b.anchor = t.later"
    " LEFT JOIN statement x ON x.statement = a.statement"
    " LEFT JOIN statement y ON y.statement = b.statement ORDER BY t.digest",

    "SELECT json_array('decision', c.digest, s.id, c.candidate, c.accepted,"
    " c.by, c.at, c.why) FROM suggestion_decision c"
    " CROSS JOIN anchor a ON a.anchor = c.anchor"
    " LEFT JOIN statement s ON s.statement = a.statement ORDER BY c.digest",

    "SELECT json_array('fact', digest, name, measure, scope, date, value,"
    " unit, words, source, kind, note) FROM fact ORDER BY digest",
};

}  // namespace

void canonical(const Store& store,
               const std::function<void(std::string_view line)>& sink) {
  for (const char* section : kSections) {
    Stmt rows(store.db(), section);
    while (rows.step()) sink(rows.view(0));
  }
}

}  // namespace pledgebook
