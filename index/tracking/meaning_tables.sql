-- What documents say of others (parser/meaning). Targets are kept as written,
-- with the keys that find them among the documents: what is not held today is
-- found as soon as it is (tracking/target_lookup.h).
CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  kind TEXT NOT NULL,               -- CitationKindName
  title TEXT,
  title_key TEXT,
  short_title_key TEXT,
  number TEXT,
  provision TEXT,
  targets TEXT NOT NULL,            -- eids of its own nodes, one a line.
  node TEXT NOT NULL,               -- eid of the node that says so.
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL                -- The words of the span, joined.
);
CREATE INDEX citation_by_document ON citation (document);
CREATE INDEX citation_by_number ON citation (number) WHERE number IS NOT NULL;
CREATE INDEX citation_by_short_title_key ON citation (short_title_key)
  WHERE short_title_key IS NOT NULL;

CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  type TEXT NOT NULL,               -- RelationTypeName
  title TEXT,
  title_key TEXT,
  short_title_key TEXT,
  number TEXT,
  date TEXT,                        -- Of the target's issue, as written; ISO.
  provision TEXT,
  effective TEXT,                   -- ISO date.
  until TEXT,                       -- Of extends: ISO date.
  node TEXT NOT NULL,
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL                -- The sentence.
);
CREATE INDEX relation_by_document ON relation (document);
CREATE INDEX relation_by_number ON relation (number) WHERE number IS NOT NULL;
CREATE INDEX relation_by_short_title_key ON relation (short_title_key)
  WHERE short_title_key IS NOT NULL;

-- Only of documents that state something of the kind.
CREATE TABLE validity (
  document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  effective_from TEXT,              -- ISO date.
  expires_on TEXT,                  -- The last day in force; ISO date.
  trial INTEGER NOT NULL,
  node TEXT NOT NULL,
  line INTEGER,                     -- NULL without evidence, as are the next.
  span_begin INTEGER,
  span_end INTEGER,
  text TEXT NOT NULL
);

CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  action TEXT NOT NULL,             -- AppointmentActionName
  person TEXT NOT NULL,
  post TEXT NOT NULL,
  note TEXT,
  node TEXT NOT NULL,
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX appointment_by_document ON appointment (document);
CREATE INDEX appointment_by_person ON appointment (person);

-- Files that were indexed before there were these tables are read again by
-- the next run.
UPDATE source SET parser_version = 0;
