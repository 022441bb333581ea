-- The book, version 1. Text is stored once; claims and evidence point into it. Nothing a claim says is ever rewritten:
-- who is the same as whom is a judgement, and `actors.entity` is only what the judgements amount to.

CREATE TABLE runs (                       -- one reading of some sources: it is there as a whole or not at all
  id        INTEGER PRIMARY KEY,
  started   TEXT NOT NULL,                -- UTC, ISO 8601
  finished  TEXT,                         -- null: interrupted; what it committed stands and reading again goes on
  version   TEXT NOT NULL,                -- of Sourcebook
  sources   TEXT NOT NULL                 -- JSON list of paths as given
);

CREATE TABLE documents (                  -- a page, whatever its revision
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,         -- model.Document.id: site (or language) and title
  site      TEXT NOT NULL,
  language  TEXT NOT NULL,
  title     TEXT NOT NULL
);

CREATE TABLE texts (                      -- stored once, compressed
  digest    TEXT PRIMARY KEY,             -- sha256 of the UTF-8 text
  length    INTEGER NOT NULL,             -- code points
  body      BLOB NOT NULL                 -- zlib
) WITHOUT ROWID;

CREATE TABLE revisions (                  -- one text of a page
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  revision  TEXT NOT NULL,                -- the wiki's id, or sha256:…
  time      TEXT,                         -- when the wiki saved it
  read      TEXT NOT NULL,                -- when we read it
  source    TEXT NOT NULL,                -- path or -
  digest    TEXT NOT NULL REFERENCES texts(digest),
  run       INTEGER NOT NULL REFERENCES runs(id),
  current   INTEGER NOT NULL DEFAULT 1,   -- the newest of its page (by time, else by reading)
  UNIQUE (document, revision)
);

CREATE TABLE actors (                     -- as a text names it: one row a linked page of a wiki, else one a label and document
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,         -- 'a:' and 16 hex digits of what the row stands for
  label     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  link      TEXT NOT NULL,                -- title of the page it is linked to, or ''
  language  TEXT NOT NULL,
  document  INTEGER REFERENCES documents(id) ON DELETE CASCADE,   -- null for linked ones
  entity    INTEGER NOT NULL              -- actors.id that stands for all rows judged the same (its own id: nobody else)
);

CREATE TABLE names (                      -- every name an actor was found under
  actor     INTEGER NOT NULL REFERENCES actors(id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  language  TEXT NOT NULL,                -- BCP 47 or ''
  type      TEXT NOT NULL,                -- label, link, title, official, native, short, former, other
  key       TEXT NOT NULL,                -- resolve.names.key(name): letters folded, consonant skeleton
  PRIMARY KEY (actor, name, language, type)
) WITHOUT ROWID;

CREATE TABLE claims (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL,                -- model.Claim.id
  subject   INTEGER NOT NULL REFERENCES actors(id),
  predicate TEXT NOT NULL,
  object    INTEGER REFERENCES actors(id),
  value     TEXT, value_type TEXT, low REAL, high REAL,            -- where the object is a literal
  when_text TEXT, edtf TEXT,                                       -- null: no time is given
  start_min INTEGER, start_max INTEGER, end_min INTEGER, end_max INTEGER,  -- year * 10000 + month * 100 + day; null: open or unknown
  inferred  INTEGER NOT NULL DEFAULT 0,
  qualifiers TEXT NOT NULL DEFAULT '{}',                           -- JSON, keys sorted
  polarity  TEXT NOT NULL,
  said_by   TEXT,
  flags     TEXT NOT NULL DEFAULT '[]',                            -- JSON
  UNIQUE (key, subject, object)
);

CREATE TABLE evidence (
  id        INTEGER PRIMARY KEY,
  claim     INTEGER NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  revision  INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE,
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  section   TEXT NOT NULL,                -- JSON list
  part      TEXT NOT NULL,
  rule      TEXT NOT NULL,
  UNIQUE (claim, revision, start, "end", rule)
);

CREATE TABLE works (                      -- a cited work, once, whoever cites it
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,         -- model.Citation.id
  type      TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, date TEXT NOT NULL,
  csl       TEXT NOT NULL                 -- JSON: every other field of model.Citation that says something about the work
);

CREATE TABLE citations (                  -- one use of a work for one piece of evidence
  evidence  INTEGER NOT NULL REFERENCES evidence(id) ON DELETE CASCADE,
  work      INTEGER NOT NULL REFERENCES works(id),
  position  INTEGER NOT NULL,             -- order in the article
  start     INTEGER NOT NULL, "end" INTEGER NOT NULL,              -- where the reference is written out
  name      TEXT NOT NULL, locator TEXT NOT NULL,
  PRIMARY KEY (evidence, position)
) WITHOUT ROWID;

CREATE TABLE passages (                   -- every sentence, read by a rule or not
  id        INTEGER PRIMARY KEY,
  revision  INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE,
  start     INTEGER NOT NULL, "end" INTEGER NOT NULL,
  section   TEXT NOT NULL, part TEXT NOT NULL,
  claims    INTEGER NOT NULL DEFAULT 0    -- how many claims lie in it
);

CREATE TABLE judgements (                 -- append only; undo is a line of its own
  id        INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,                -- a person's name, or 'sourcebook' for what joined by itself
  verdict   TEXT NOT NULL CHECK (verdict IN ('same', 'not-same', 'undo')),
  a TEXT, b TEXT,                         -- actors.key
  undoes    INTEGER REFERENCES judgements(id),
  why       TEXT NOT NULL
);

-- Full text: names (folded) and passages (folded); the columns hold what resolve.names.fold gives.
CREATE VIRTUAL TABLE names_text USING fts5(folded, tokenize = 'unicode61 remove_diacritics 2', content = '');
CREATE VIRTUAL TABLE passages_text USING fts5(folded, tokenize = 'unicode61 remove_diacritics 2', content = '');

CREATE INDEX actors_entity ON actors(entity);
CREATE INDEX actors_link ON actors(link) WHERE link <> '';
CREATE INDEX names_key ON names(key);
CREATE INDEX claims_subject ON claims(subject, predicate);
CREATE INDEX claims_object ON claims(object, predicate) WHERE object IS NOT NULL;
CREATE INDEX evidence_claim ON evidence(claim);
CREATE INDEX evidence_revision ON evidence(revision);
CREATE INDEX citations_work ON citations(work);
CREATE INDEX passages_revision ON passages(revision);
