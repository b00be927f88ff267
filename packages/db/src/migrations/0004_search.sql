-- The index of words, anew: with shelf-marks and numbers, and with abbreviations apart from the words that look like them.
-- Folded tokens parted by blanks; contentless, so that the words stand once. rowid is documents.key. The tokenizer only
-- cuts at the blanks: folding is done before.
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(
  title, summary, body, marks, capitals,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- What a transaction brings is sorted in 8 MB before it is written: bulk work leaves fewer pieces to be merged.
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608);

-- Its words with how many documents they stand in, for spelling and completion.
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_index', 'row');

-- Names and variants of authorities, titles of collections and record sets; rowid is names.key.
CREATE VIRTUAL TABLE names_index USING fts5(
  name, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);

-- Words by the language of the text that they stand in, so that the forms of a word are found by its stem.
CREATE TABLE search_words (
  language text NOT NULL,
  stem text NOT NULL,
  word text NOT NULL,
  PRIMARY KEY (language, stem, word)
) STRICT, WITHOUT ROWID;

-- What a document is counted and narrowed by: numbers of facet_values, as varints. key is documents.key.
CREATE TABLE search_rows (
  key integer PRIMARY KEY NOT NULL,
  facets blob NOT NULL
) STRICT;

CREATE TABLE facet_values (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  facet text NOT NULL,
  role text NOT NULL,
  value text NOT NULL
) STRICT;
-- A value that no document has any more is forgotten with the last of them.
CREATE INDEX documents_classification ON documents (classification) WHERE classification IS NOT NULL;
CREATE UNIQUE INDEX facet_values_value ON facet_values (facet, role, value);

-- Which rows of documents came or went, in order, so that what is kept in memory is brought up to date. Without a key:
-- anything may have changed.
CREATE TABLE search_changes (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  key integer
) STRICT;
INSERT INTO search_changes (key) VALUES (NULL);

INSERT INTO upkeep (task, because)
  SELECT 'reindex', 'the search gains forms of words, shelf-marks, facets and names'
  WHERE EXISTS (SELECT 1 FROM publications)
  ON CONFLICT (task) DO UPDATE SET because = because || '; ' || excluded.because;
