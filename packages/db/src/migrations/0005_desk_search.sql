-- The desk's own index: one row for each record's latest revision, of every kind and state, drafts among them. Folded tokens
-- parted by blanks, contentless; rowid is records.key. Tokens that nobody can type begin with an underscore: of linked
-- records (`_01jz…`), of levels of a shelf-mark (`_fond5`), of kinds, types and languages (`_type_letter`).
CREATE VIRTUAL TABLE desk_index USING fts5(
  title, body, marks, people, senders, recipients, places, subjects, collections, archives, others, terms,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
INSERT INTO desk_index (desk_index, rank) VALUES ('hashsize', 8388608);

-- Its tokens, for the languages that there are.
CREATE VIRTUAL TABLE desk_vocabulary USING fts5vocab('desk_index', 'row');

-- Which revision of a record stands in the index, and the bounds of a document's date as day numbers. key is records.key.
CREATE TABLE desk_rows (
  key integer PRIMARY KEY NOT NULL,
  head integer NOT NULL,
  earliest integer,
  latest integer
) STRICT;

INSERT OR REPLACE INTO upkeep (task, because)
  SELECT 'desk-index', 'the desk’s lists find drafts by every word in them'
  WHERE EXISTS (SELECT 1 FROM records);
