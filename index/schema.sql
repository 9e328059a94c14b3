-- The index, version 3 (PRAGMA user_version).
--
--   source  1-* issue, document, contents_entry, diagnostic
--   document 1-* instrument, annex, provision, unit,
--                citation, relation, validity, appointment
--                (tracking/meaning_tables.sql)
--   unit     the rows that a search finds: bigram and unigram index their words
--
-- Deleting a source deletes all that came from it; only the two full-text
-- tables have to be told the old words first (writer.cc).

PRAGMA application_id = 1196379719;  -- "GONG"

CREATE TABLE state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Raised by one in each transaction that changes what is indexed.
  generation INTEGER NOT NULL,
  -- Text added or removed since the full-text index was last made one piece.
  loose_bytes INTEGER NOT NULL,
  -- Unicode version of the folding (folding.h) that the words went through.
  folding TEXT NOT NULL
);

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  text_bytes INTEGER NOT NULL,      -- Decoded.
  parser_version INTEGER NOT NULL
);

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  title TEXT NOT NULL,
  publisher TEXT,
  sponsor TEXT,
  year INTEGER,
  number INTEGER,
  serial INTEGER,
  published TEXT                    -- ISO date.
);
CREATE INDEX issue_by_source ON issue (source);

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  issue INTEGER REFERENCES issue ON DELETE SET NULL,
  position INTEGER NOT NULL,        -- Within the source, from 0.
  address TEXT NOT NULL,            -- Unique; see address.h.
  address_key TEXT NOT NULL,        -- The number, else title_key.
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,          -- FoldedTitle of the title.
  short_title_key TEXT NOT NULL,    -- The same without place and issuer.
  kind TEXT NOT NULL,
  number TEXT,
  authority TEXT,
  category TEXT,
  addressees TEXT NOT NULL,         -- One a line.
  signatories TEXT NOT NULL,        -- One a line.
  date TEXT,                        -- ISO, a day or a month.
  year INTEGER,                     -- Of the date.
  release TEXT,
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
CREATE INDEX document_by_source ON document (source);
CREATE INDEX document_by_issue ON document (issue);
CREATE INDEX document_by_address ON document (address);
CREATE INDEX document_by_address_key ON document (address_key);
CREATE INDEX document_by_number ON document (number) WHERE number IS NOT NULL;
CREATE INDEX document_by_title_key ON document (title_key);
CREATE INDEX document_by_short_title_key ON document (short_title_key);

CREATE TABLE instrument (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  short_title_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  annex TEXT,                       -- 附件1, where it is an annex.
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
CREATE INDEX instrument_by_document ON instrument (document);
CREATE INDEX instrument_by_title_key ON instrument (title_key);
CREATE INDEX instrument_by_short_title_key ON instrument (short_title_key);

CREATE TABLE annex (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
CREATE INDEX annex_by_document ON annex (document);

-- The nodes of a document's body, then its instruments, then its annexes, in
-- reading order by id; depth rebuilds the trees.
CREATE TABLE provision (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  instrument INTEGER REFERENCES instrument ON DELETE CASCADE,
  annex INTEGER REFERENCES annex ON DELETE CASCADE,
  depth INTEGER NOT NULL,
  eid TEXT NOT NULL,
  type TEXT NOT NULL,               -- NodeTypeName.
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,               -- Of a table: tabs between the cells.
  number INTEGER,
  suffix INTEGER,
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
CREATE INDEX provision_by_document ON provision (document);
CREATE INDEX provision_by_instrument ON provision (instrument)
  WHERE instrument IS NOT NULL;
CREATE INDEX provision_by_annex ON provision (annex) WHERE annex IS NOT NULL;

CREATE TABLE contents_entry (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  document INTEGER REFERENCES document ON DELETE CASCADE,
  category TEXT,
  title TEXT NOT NULL,
  number TEXT,
  page INTEGER,
  line INTEGER NOT NULL
);
CREATE INDEX contents_entry_by_source ON contents_entry (source);
CREATE INDEX contents_entry_by_document ON contents_entry (document);

CREATE TABLE diagnostic (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  document INTEGER REFERENCES document ON DELETE CASCADE,
  code TEXT NOT NULL,               -- DiagnosticCode.
  number INTEGER,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
CREATE INDEX diagnostic_by_source ON diagnostic (source);
CREATE INDEX diagnostic_by_document ON diagnostic (document);

-- What a search finds: a title, an article with all below it, one node outside
-- articles, or a document's frame (document_frame.h). The units of a document
-- have consecutive ids.
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  instrument INTEGER,               -- Ids of its instrument or annex, if it
  annex INTEGER,                    -- is in one, or the title of one.
  chapter INTEGER,                  -- Id of the provision that holds it.
  first_provision INTEGER,          -- NULL in a title and in a frame.
  last_provision INTEGER,
  title TEXT,                       -- NULL where provisions give the words.
  line INTEGER NOT NULL,
  label TEXT                        -- Of a frame: 题注、署名.
);
CREATE INDEX unit_by_document ON unit (document);

-- For ranking: what the first pass over all hits must know of a document's
-- units, packed so that opening an index reads documents, not units
-- (unit_profile.h).
CREATE TABLE unit_profile (
  document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  first_unit INTEGER NOT NULL,
  profile BLOB NOT NULL
);

-- The words of each unit. White space is transparent to the index, so what
-- stands between label, heading, text and the next provision is for readers.
CREATE VIEW unit_text (id, document, text) AS
SELECT unit.id, unit.document, coalesce(unit.title, (
  SELECT group_concat(trim(label || ' ' || heading || ' ' || text), char(10))
  FROM (SELECT label, heading, text FROM provision
        WHERE provision.id BETWEEN unit.first_provision AND unit.last_provision
        ORDER BY provision.id)))
FROM unit;

CREATE VIRTUAL TABLE bigram USING fts5 (
  text, content = 'unit_text', content_rowid = 'id', columnsize = 0,
  tokenize = 'gongbao bigram'
);
CREATE VIRTUAL TABLE unigram USING fts5 (
  text, content = '', columnsize = 0, detail = none,
  tokenize = 'gongbao unigram'
);

-- FTS5 itself is given only what to forget (fulltext/word_batch.h gives it the
-- rest). 128 MB of that in memory before it is written, and no merging until
-- the writer finishes.
INSERT INTO bigram (bigram, rank) VALUES ('hashsize', 134217728);
INSERT INTO unigram (unigram, rank) VALUES ('hashsize', 134217728);
INSERT INTO bigram (bigram, rank) VALUES ('automerge', 0);
INSERT INTO unigram (unigram, rank) VALUES ('automerge', 0);

PRAGMA user_version = 3;
