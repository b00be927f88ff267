-- What curators say to each other about a record, or about one of its fields. A thread is open until somebody resolves it;
-- its lines are never changed.
CREATE TABLE comment_threads (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  record_id text NOT NULL,
  field text,
  resolved integer DEFAULT 0 NOT NULL
) STRICT;
CREATE INDEX comment_threads_record ON comment_threads (record_id, resolved);
CREATE TABLE comments (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  thread integer NOT NULL REFERENCES comment_threads (id),
  action text NOT NULL,
  words text NOT NULL,
  revision integer NOT NULL,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL
) STRICT;
CREATE INDEX comments_thread ON comments (thread);
CREATE TRIGGER comments_are_immutable BEFORE UPDATE ON comments BEGIN
  SELECT RAISE(ABORT, 'a comment is never changed');
END;
CREATE TRIGGER comments_are_kept BEFORE DELETE ON comments BEGIN
  SELECT RAISE(ABORT, 'a comment is never deleted');
END;
CREATE TRIGGER comments_are_not_replaced BEFORE INSERT ON comments
WHEN EXISTS (SELECT 1 FROM comments WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'a comment is never changed');
END;

-- Who has a record in hand: whoever reviews it while it is in review, else whoever works on it.
CREATE TABLE assignments (
  record_id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL
) STRICT;
CREATE INDEX assignments_user ON assignments (user_id);

-- Few records are on their way to the public at a time.
CREATE INDEX records_under_way ON records (state, key) WHERE state IN ('in-review', 'sent-back', 'scheduled');

-- Publications at a set time, each of one revision and of those named with it (a JSON list).
CREATE TABLE schedules (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  record_id text NOT NULL,
  revision integer NOT NULL,
  together text NOT NULL,
  note text,
  publish_at text NOT NULL,
  state text NOT NULL,
  reason text,
  ended_at text,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL
) STRICT;
CREATE UNIQUE INDEX schedules_waiting ON schedules (record_id) WHERE state = 'waiting';
CREATE INDEX schedules_failed ON schedules (record_id, number) WHERE state = 'failed';

-- Many records published at one moment, and the revision of each that was looked at.
CREATE TABLE joint_publications (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  title text NOT NULL,
  note text,
  state text NOT NULL,
  total integer NOT NULL,
  done integer DEFAULT 0 NOT NULL,
  batch integer,
  reason text,
  ended_at text,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL
) STRICT;
CREATE TABLE joint_publication_records (
  publication integer NOT NULL REFERENCES joint_publications (number),
  record_id text NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (publication, record_id)
) STRICT;

-- Earlier publications that the public may not read any more. Nothing undoes it.
CREATE TABLE takedowns (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  record_id text NOT NULL,
  revision integer NOT NULL,
  reason text NOT NULL,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL
) STRICT;
CREATE INDEX takedowns_record ON takedowns (record_id);
CREATE TRIGGER takedowns_are_immutable BEFORE UPDATE ON takedowns BEGIN
  SELECT RAISE(ABORT, 'a takedown is never changed');
END;
CREATE TRIGGER takedowns_are_kept BEFORE DELETE ON takedowns BEGIN
  SELECT RAISE(ABORT, 'a takedown is never deleted');
END;
CREATE TRIGGER takedowns_are_not_replaced BEFORE INSERT ON takedowns
WHEN EXISTS (SELECT 1 FROM takedowns WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'a takedown is never changed');
END;

-- What the public is told of one of them.
ALTER TABLE publications ADD COLUMN taken_down_at text;
ALTER TABLE publications ADD COLUMN taken_down_because text;

-- The revision that says again what the public sees, after unpublished changes were discarded.
ALTER TABLE records ADD COLUMN same_as_public integer;

-- A step back to what is public, or a note on the record: what the public sees stays as it was.
ALTER TABLE transitions ADD COLUMN quiet integer DEFAULT 0 NOT NULL;

-- INSERT OR REPLACE would take a row's place without its being deleted, as far as triggers are told.
CREATE TRIGGER revisions_are_not_replaced BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE record_id = NEW.record_id AND number = NEW.number) BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
CREATE TRIGGER transitions_are_not_replaced BEFORE INSERT ON transitions
WHEN EXISTS (SELECT 1 FROM transitions WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'a transition is never changed');
END;
