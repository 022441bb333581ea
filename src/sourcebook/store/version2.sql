-- Version 2: what is named, dated and cited in a sentence, whether or not a rule read it. Sentences of a book that was
-- made by version 1 have none of it until their pages are read again.

ALTER TABLE passages ADD COLUMN dates TEXT NOT NULL DEFAULT '[]';  -- JSON: [text, edtf, [bounds], [bounds], inferred]

CREATE TABLE passage_actors (             -- whom a sentence names, in its order
  passage   INTEGER NOT NULL REFERENCES passages(id),
  position  INTEGER NOT NULL,
  actor     INTEGER REFERENCES actors(id),  -- null: a name without a link, of which no claim of the page speaks
  name      TEXT,                         -- as the sentence has it, where the actor's link or label does not say it
  kind      TEXT,                         -- where there is no actor
  PRIMARY KEY (passage, position)
) WITHOUT ROWID;

CREATE TABLE passage_works (              -- what a sentence cites
  passage   INTEGER NOT NULL REFERENCES passages(id),
  position  INTEGER NOT NULL,
  work      INTEGER NOT NULL REFERENCES works(id),
  start     INTEGER NOT NULL, "end" INTEGER NOT NULL,
  name      TEXT NOT NULL, locator TEXT NOT NULL,
  PRIMARY KEY (passage, position)
) WITHOUT ROWID;

CREATE INDEX passage_actors_actor ON passage_actors(actor) WHERE actor IS NOT NULL;
CREATE INDEX passage_works_work ON passage_works(work);

-- A page that only leads to another has no sentences. The index of words is made anew without theirs (refold.py), as it
-- always is where the version of the folding is not known.
DELETE FROM passages WHERE revision IN (SELECT id FROM revisions WHERE redirect <> '');
DELETE FROM settings WHERE name = 'names';
