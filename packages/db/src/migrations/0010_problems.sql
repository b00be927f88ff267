-- What is wrong, or may be wrong, with records: worked out from their latest revisions, and again after each change. key and
-- other are keys of records; other is 0 where no second record is concerned. about says in a few signs what it was seen in.
CREATE TABLE record_problems (
  problem text NOT NULL,
  key integer NOT NULL,
  other integer DEFAULT 0 NOT NULL,
  about text NOT NULL,
  detail text NOT NULL,
  dismissed integer DEFAULT 0 NOT NULL,
  PRIMARY KEY (problem, key, other),
  CHECK (dismissed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX record_problems_key ON record_problems (key);
CREATE INDEX record_problems_other ON record_problems (other) WHERE other <> 0;

-- What somebody said is no problem, for as long as it is seen in the same.
CREATE TABLE problem_dismissals (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  problem text NOT NULL,
  key integer NOT NULL,
  other integer NOT NULL,
  about text NOT NULL,
  reason text NOT NULL,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL
) STRICT;
CREATE UNIQUE INDEX problem_dismissals_one ON problem_dismissals (key, problem, other);

-- Records that the worker has still to look at, and the revision from which on they changed.
CREATE TABLE problem_queue (
  key integer PRIMARY KEY NOT NULL,
  since integer NOT NULL
) STRICT;
INSERT INTO problem_queue (key, since) SELECT key, head FROM records;

-- The desk's lists are read along one of these, whatever narrows them.
DROP INDEX records_title;
CREATE INDEX records_title ON records (kind, title COLLATE NOCASE);
CREATE INDEX records_lately ON records (changed_at);
CREATE INDEX records_state_title ON records (kind, state, title COLLATE NOCASE);
CREATE INDEX records_state_earliest ON records (kind, state, earliest);
CREATE INDEX records_newer_draft ON records (kind, changed_at) WHERE published_revision < head;
