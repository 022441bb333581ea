-- The book, version 1. Text is stored once; claims and evidence point into it. Nothing a claim says is ever rewritten:
-- who is the same as whom is a judgement, and `actors.entity` is only what the judgements amount to.

CREATE TABLE settings (                   -- `names`: the version of the folding that names.key and the full text hold
  name      TEXT PRIMARY KEY,
  value     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE runs (                       -- one reading of some sources
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
  id        INTEGER PRIMARY KEY,
  digest    TEXT NOT NULL UNIQUE,         -- sha256 of the UTF-8 text
  length    INTEGER NOT NULL,             -- code points
  body      BLOB NOT NULL                 -- zlib
);

CREATE TABLE revisions (                  -- one text of a page
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL REFERENCES documents(id),
  revision  TEXT NOT NULL,                -- the wiki's id, or sha256:…
  time      TEXT,                         -- when the wiki saved it
  read      TEXT NOT NULL,                -- when we read it
  source    TEXT NOT NULL,                -- path or -
  text      INTEGER NOT NULL REFERENCES texts(id),
  run       INTEGER NOT NULL REFERENCES runs(id),
  current   INTEGER NOT NULL DEFAULT 1,   -- the newest of its page (by time, else by reading)
  title_start INTEGER, title_end INTEGER, -- the title line of a degraded copy, which belongs to the text
  redirect  TEXT NOT NULL,                -- the page (as actors.link has it) that this one only leads to, else ''
  UNIQUE (document, revision)
);

CREATE TABLE actors (                     -- as a text names it: one row a linked page of a wiki, else one a label and document
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,         -- 'a:' and 16 hex digits of what the row stands for
  label     TEXT NOT NULL,                -- of a linked one: what its own page calls it, else the link without its bracket
  kind      TEXT NOT NULL,                -- the most telling of its mentions
  link      TEXT NOT NULL,                -- title of the page it is linked to, or ''
  language  TEXT NOT NULL,
  document  INTEGER REFERENCES documents(id),                      -- null for linked ones
  entity    INTEGER NOT NULL              -- actors.id that stands for all rows judged the same (its own id: nobody else)
);

CREATE TABLE mentions (                   -- which revision names which actor: with the last one gone, so is the actor
  actor     INTEGER NOT NULL REFERENCES actors(id),
  revision  INTEGER NOT NULL REFERENCES revisions(id),
  kind      TEXT NOT NULL,
  own       TEXT NOT NULL,                -- what a page calls its own subject, else ''
  PRIMARY KEY (actor, revision)
) WITHOUT ROWID;

CREATE TABLE names (                      -- every name an actor was found under
  id        INTEGER PRIMARY KEY,
  actor     INTEGER NOT NULL REFERENCES actors(id),
  name      TEXT NOT NULL,
  language  TEXT NOT NULL,                -- BCP 47 or ''
  type      TEXT NOT NULL,                -- label, link, redirect, official, native, short, former, other
  key       TEXT NOT NULL,                -- resolve.names.key(name): one for all its scripts
  UNIQUE (actor, name, language, type)
);

CREATE TABLE namings (                    -- which revision has the name
  name      INTEGER NOT NULL REFERENCES names(id),
  revision  INTEGER NOT NULL REFERENCES revisions(id),
  PRIMARY KEY (name, revision)
) WITHOUT ROWID;

CREATE TABLE claims (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL,                -- model.Claim.id
  subject   INTEGER NOT NULL REFERENCES actors(id),
  predicate TEXT NOT NULL,
  object    INTEGER REFERENCES actors(id),
  value,                                  -- where the object is a literal: text, or a number as it is
  value_type TEXT,
  low, high,
  when_text TEXT, edtf TEXT,              -- null: no time is given
  start_min INTEGER, start_max INTEGER,   -- year * 10000 + month * 100 + day; null: open or unknown
  end_min INTEGER, end_max INTEGER,
  inferred  INTEGER NOT NULL DEFAULT 0,
  qualifiers TEXT NOT NULL DEFAULT '{}',  -- JSON, keys sorted
  polarity  TEXT NOT NULL,
  said_by   TEXT,
  flags     TEXT NOT NULL DEFAULT '[]',   -- JSON
  subject_name TEXT, object_name TEXT     -- what the text calls them, where it is not what the link says
);

CREATE TABLE evidence (
  id        INTEGER PRIMARY KEY,
  claim     INTEGER NOT NULL REFERENCES claims(id),
  revision  INTEGER NOT NULL REFERENCES revisions(id),
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  crc       INTEGER NOT NULL,             -- crc32 of the words in UTF-8, so that a span that moved is noticed
  section   TEXT NOT NULL,                -- JSON list
  part      TEXT NOT NULL,
  rule      TEXT NOT NULL
);

CREATE TABLE works (                      -- a cited work, once, whoever cites it
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL,                -- model.Citation.id
  type      TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, date TEXT NOT NULL,
  csl       TEXT NOT NULL,                -- JSON: every other field of model.Citation that says something about the work
  digest    TEXT NOT NULL UNIQUE          -- of all of these: articles may give one work in different words
);

CREATE TABLE citations (                  -- one use of a work for a claim in one revision, kept with its first evidence
  evidence  INTEGER NOT NULL REFERENCES evidence(id),
  position  INTEGER NOT NULL,             -- order in the article
  work      INTEGER NOT NULL REFERENCES works(id),
  start     INTEGER NOT NULL, "end" INTEGER NOT NULL,              -- where the reference is written out
  name      TEXT NOT NULL, locator TEXT NOT NULL,
  PRIMARY KEY (evidence, position)
) WITHOUT ROWID;

CREATE TABLE passages (                   -- every sentence, read by a rule or not
  id        INTEGER PRIMARY KEY,
  revision  INTEGER NOT NULL REFERENCES revisions(id),
  start     INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text      TEXT NOT NULL,                -- as a reader sees it
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

-- Full text: names (rowid is names.id) as resolve.names.searchable has them, passages (rowid is passages.id) folded.
CREATE VIRTUAL TABLE names_text USING fts5(folded, tokenize = 'unicode61 remove_diacritics 2', content = '');
CREATE VIRTUAL TABLE passages_text USING fts5(folded, tokenize = 'unicode61 remove_diacritics 2', content = '');

CREATE INDEX revisions_text ON revisions(text);
CREATE INDEX documents_title ON documents(title);
CREATE INDEX actors_entity ON actors(entity, link);   -- linked rows of an entity apart from mere mentions
CREATE INDEX actors_joined ON actors(id) WHERE entity <> id;
CREATE INDEX actors_link ON actors(link) WHERE link <> '';
CREATE INDEX actors_document ON actors(document) WHERE document IS NOT NULL;
CREATE INDEX mentions_revision ON mentions(revision);
CREATE INDEX names_key ON names(key);
CREATE INDEX namings_revision ON namings(revision);
CREATE UNIQUE INDEX claims_key ON claims(key, subject, ifnull(object, 0), ifnull(edtf, ''));
CREATE INDEX claims_subject ON claims(subject, predicate);
CREATE INDEX claims_object ON claims(object, predicate) WHERE object IS NOT NULL;
CREATE INDEX claims_said_by ON claims(said_by) WHERE said_by IS NOT NULL;
CREATE INDEX evidence_claim ON evidence(claim);
CREATE INDEX evidence_revision ON evidence(revision);
CREATE INDEX citations_work ON citations(work);
CREATE INDEX works_key ON works(key);
CREATE INDEX passages_revision ON passages(revision);

-- For people who look at the file with other programs.
CREATE VIEW claims_in_words AS
  SELECT c.id, c.key, s.label AS subject, c.predicate, coalesce(o.label, c.value) AS object, c.when_text, c.edtf,
         c.polarity, c.said_by, c.qualifiers, (SELECT count(*) FROM evidence WHERE claim = c.id) AS evidence,
         s.entity AS subject_entity, o.entity AS object_entity
  FROM claims c JOIN actors own ON own.id = c.subject JOIN actors s ON s.id = own.entity
  LEFT JOIN actors other ON other.id = c.object LEFT JOIN actors o ON o.id = other.entity;

CREATE VIEW sources_in_words AS
  SELECT e.claim, d.title AS document, d.language, r.revision, r.source, e.start, e."end", e.section, e.part, e.rule,
         w.title AS work, w.date AS published, w.url
  FROM evidence e JOIN revisions r ON r.id = e.revision JOIN documents d ON d.id = r.document
  LEFT JOIN citations c ON c.evidence = e.id LEFT JOIN works w ON w.id = c.work;
