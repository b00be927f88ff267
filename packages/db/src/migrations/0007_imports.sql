-- An import: a file, how it is read, and how far it has come. Only the desk knows of it.
CREATE TABLE imports (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  file text,
  file_name text NOT NULL,
  bytes integer NOT NULL,
  sha256 text,
  format text NOT NULL,
  source text NOT NULL,
  origin text NOT NULL,
  options text NOT NULL,
  collection text,
  publish integer NOT NULL,
  skip_refused integer NOT NULL,
  accept_doubtful integer NOT NULL,
  state text NOT NULL,
  done integer DEFAULT 0 NOT NULL,
  total integer DEFAULT 0 NOT NULL,
  cursor integer DEFAULT 0 NOT NULL,
  stop_asked integer DEFAULT 0 NOT NULL,
  batch integer,
  error text,
  created_at text NOT NULL,
  changed_at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  CHECK (json_valid(options)),
  CHECK (origin IN ('desk','command')),
  CHECK (state IN ('uploaded','planning','planned','running','stopped','done','failed','undoing','undone'))
) STRICT;

CREATE INDEX imports_batch ON imports (batch);
CREATE INDEX imports_source ON imports (source);

-- What an import makes of each row of its file. key is the import's number times 100,000,000 and the row's place.
CREATE TABLE import_plan (
  key integer PRIMARY KEY NOT NULL,
  import integer NOT NULL,
  row integer NOT NULL,
  match_key text NOT NULL,
  kind text,
  title text NOT NULL,
  outcome text NOT NULL,
  record_id text,
  parent integer,
  revived integer NOT NULL,
  on_draft integer NOT NULL,
  accepted integer NOT NULL,
  own integer NOT NULL,
  field text,
  message text,
  remarks text,
  slug text,
  targets text,
  body text,
  FOREIGN KEY (import) REFERENCES imports(number),
  CHECK (outcome IN ('unsettled','new','changed','unchanged','doubtful','refused','skipped'))
) STRICT;

CREATE INDEX import_plan_outcome ON import_plan (import,outcome);
CREATE UNIQUE INDEX import_plan_key ON import_plan (import,match_key) WHERE match_key <> '';

-- The records that the rows of an import lead to: found, to be made, or asked about.
CREATE TABLE import_targets (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  import integer NOT NULL,
  match_key text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  body text NOT NULL,
  state text NOT NULL,
  record_id text,
  answered integer NOT NULL,
  choices text NOT NULL,
  FOREIGN KEY (import) REFERENCES imports(number),
  CHECK (json_valid(body)),
  CHECK (json_valid(choices)),
  CHECK (state IN ('linked','made','asked','none'))
) STRICT;

CREATE UNIQUE INDEX import_targets_key ON import_targets (import,match_key);
CREATE INDEX import_targets_state ON import_targets (import,state);

-- Which rows wait for the answer about a target.
CREATE TABLE import_waits (
  target integer NOT NULL,
  plan_key integer NOT NULL,
  PRIMARY KEY (target, plan_key)
) STRICT, WITHOUT ROWID;

-- What becomes of the columns of a kind of table, kept under a name.
CREATE TABLE import_mappings (
  name text NOT NULL,
  format text NOT NULL,
  options text NOT NULL,
  changed_at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  PRIMARY KEY (format, name),
  CHECK (json_valid(options))
) STRICT, WITHOUT ROWID;

-- Every identifier that any revision of a record has had, drafts among them, and an authority's links out.
CREATE TABLE record_identifiers (
  identifier text NOT NULL,
  scheme text NOT NULL,
  record_id text NOT NULL,
  PRIMARY KEY (identifier, scheme, record_id),
  FOREIGN KEY (record_id) REFERENCES records(id)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_identifiers_record ON record_identifiers (record_id);
INSERT OR IGNORE INTO record_identifiers (identifier, scheme, record_id)
  SELECT json_extract(one.value, '$.value'), json_extract(one.value, '$.scheme'), r.record_id
  FROM revisions r, json_each(r.body, '$.identifiers') one;
INSERT OR IGNORE INTO record_identifiers (identifier, scheme, record_id)
  SELECT json_extract(one.value, '$.identifier'), json_extract(one.value, '$.scheme'), r.record_id
  FROM revisions r, json_each(r.body, '$.links') one WHERE json_extract(one.value, '$.identifier') IS NOT NULL;
INSERT OR IGNORE INTO record_identifiers (identifier, scheme, record_id)
  SELECT json_extract(one.value, '$.url'), json_extract(one.value, '$.scheme'), r.record_id
  FROM revisions r, json_each(r.body, '$.links') one WHERE json_extract(one.value, '$.url') IS NOT NULL;

-- Preferred names, variants and titles of the latest revision of every record but documents, folded. key is records.key.
CREATE TABLE desk_names (
  kind text NOT NULL,
  folded text NOT NULL,
  key integer NOT NULL,
  PRIMARY KEY (kind, folded, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX desk_names_record ON desk_names (key);

-- Names are folded by the program: the index is filled anew.
DELETE FROM desk_rows;
INSERT OR REPLACE INTO upkeep (task, because)
  SELECT 'desk-index', 'names of drafts are found by imports'
  WHERE EXISTS (SELECT 1 FROM records);
