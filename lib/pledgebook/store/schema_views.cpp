#include "pledgebook/store/schema_sql.h"

namespace pledgebook {

const std::string_view kViewsSql = R"sql(
CREATE VIEW v_statement AS
SELECT s.id, l.path AS document, d.title, coalesce(s.said, d.date) AS date,
  coalesce(s.url, d.url) AS url, d.type, d.author, d.publisher, d.source,
  d.wording, d.language, s.kind, s.text, p.begin, p.end, s.page, s.sentence,
  s.headline, s.passage, s.actor, s.holder_basis, s.candidates, s.party,
  s.attribution, s.strength, s.specificity, s.condition, s.deadline,
  s.deadline_by, s.target, s.about, s.topic, s.areas, s.models, s.quantities,
  s.confidence, s.rules, s.mentions,
  s.lead = s.statement AS lead, s.review, s.reviewed_by,
  r.lexicon, r.version
FROM statement s
JOIN document d ON d.document = s.document
JOIN recipe r ON r.recipe = d.recipe
JOIN location l ON l.location = d.location
LEFT JOIN place p ON p.statement = s.statement AND p.location = d.location
WHERE s.live = 1 AND s.review <> 'rejected';

CREATE VIEW v_pledge AS
SELECT * FROM v_statement WHERE kind = 'pledge' AND lead = 1;

CREATE VIEW v_timeline AS
SELECT substr(coalesce(s.said, d.date), 1, 7) AS month, s.kind, s.party,
  s.actor, count(*) AS statements, sum(s.mentions) AS mentions
FROM statement s JOIN document d ON d.document = s.document
WHERE s.shown = 1 AND s.topic = 1
GROUP BY 1, 2, 3, 4;

CREATE VIEW v_outcome AS
SELECT coalesce(s.id, a.id) AS id, coalesce(a.document, a.document_key)
    AS document, a.exact AS quote, o.status, o.effective, o.recorded,
  o.reason, o.source, o.title, o.evidence, o.assessor, o.note,
  a.statement IS NOT NULL AS resolved
FROM outcome o JOIN anchor a ON a.anchor = o.anchor
LEFT JOIN statement s ON s.statement = a.statement;

-- The last assessment of every pledge as known today. Two that differ on
-- the same day are both here; the program calls such a pledge disputed.
CREATE VIEW v_follow_through AS
WITH assessed AS (
  SELECT m.lead, o.status, o.effective, o.recorded, o.reason, o.source,
    o.assessor, rank() OVER (PARTITION BY m.lead
      ORDER BY o.effective DESC, o.recorded DESC) AS place
  FROM outcome o JOIN anchor a ON a.anchor = o.anchor
  JOIN statement m ON m.statement = a.statement)
SELECT s.id, coalesce(s.said, d.date) AS date, s.party, s.actor, s.text,
  s.deadline_by, coalesce(o.status, 'not-rated') AS status, o.effective,
  o.recorded, o.reason, o.source AS evidence, o.assessor, s.mentions,
  s.topic, s.review
FROM statement s JOIN document d ON d.document = s.document
LEFT JOIN assessed o ON o.lead = s.statement AND o.place = 1
WHERE s.shown = 1 AND s.kind = 'pledge';

CREATE VIEW v_review AS
SELECT s.id, r.verdict, r.fields, r.by, r.at, r.why, a.exact AS quote
FROM review r JOIN anchor a ON a.anchor = r.anchor
LEFT JOIN statement s ON s.statement = a.statement;

CREATE VIEW v_thread AS
SELECT e.op, e.relation, x.id AS earlier, y.id AS later, e.by, e.at, e.why
FROM thread_edit e
JOIN anchor a ON a.anchor = e.earlier JOIN anchor b ON b.anchor = e.later
LEFT JOIN statement x ON x.statement = a.statement
LEFT JOIN statement y ON y.statement = b.statement;

CREATE VIEW v_document AS
SELECT l.path, l.revision, l.current, d.key, d.title, d.date, d.type,
  d.publisher, d.author, d.party, d.url, d.wording, d.source, d.language,
  d.words, d.analysed, l.reader, l.encoding, l.source_sha256, l.notes
FROM location l JOIN document d ON d.document = l.document;

CREATE VIEW v_denominator AS
SELECT w.party, substr(d.date, 1, 7) AS month, count(*) AS documents,
  sum(w.words) AS words
FROM document_words w JOIN document d ON d.document = w.document
WHERE d.live = 1 AND d.analysed = 1
GROUP BY 1, 2;

CREATE VIEW v_refusal AS SELECT path, line, reason FROM refusal;
)sql";

}  // namespace pledgebook
