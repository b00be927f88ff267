CREATE TABLE audit_log (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  action text NOT NULL,
  record_id text,
  detail text
) STRICT;

CREATE INDEX audit_log_record ON audit_log (record_id);
CREATE TABLE sessions (
  id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  FOREIGN KEY (user_id) REFERENCES users(id)
) STRICT;

CREATE INDEX sessions_user ON sessions (user_id);
CREATE TABLE sign_in_failures (
  key integer PRIMARY KEY NOT NULL,
  subject text NOT NULL,
  at text NOT NULL
) STRICT;

CREATE INDEX sign_in_failures_subject ON sign_in_failures (subject,at);
CREATE TABLE sign_in_links (
  token_hash text PRIMARY KEY NOT NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  used_at text
) STRICT;

CREATE TABLE users (
  id text PRIMARY KEY NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  password_hash text NOT NULL,
  created_at text NOT NULL,
  last_sign_in_at text,
  disabled_at text,
  CHECK (role IN ('viewer','editor','publisher','admin')),
  CHECK (email = lower(email))
) STRICT;

CREATE UNIQUE INDEX users_email_unique ON users (email);
CREATE TABLE authorities (
  key integer PRIMARY KEY NOT NULL,
  record_key integer NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  revision integer NOT NULL,
  published_at text NOT NULL,
  name text NOT NULL,
  name_language text,
  folded_name text NOT NULL,
  type text,
  dates text,
  latitude real,
  longitude real,
  body text NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer,
  CHECK (json_valid(body)),
  CHECK (slug <> ''),
  CHECK (kind IN ('agent','place','subject','repository','recordset'))
) STRICT;

CREATE INDEX authorities_id ON authorities (id);
CREATE INDEX authorities_slug ON authorities (kind,slug);
CREATE INDEX authorities_name ON authorities (kind,folded_name);
CREATE TABLE content_version (
  id integer PRIMARY KEY NOT NULL,
  number integer NOT NULL,
  CHECK (id = 1)
) STRICT;

CREATE TABLE documents (
  key integer PRIMARY KEY NOT NULL,
  record_key integer NOT NULL,
  id text NOT NULL,
  slug text NOT NULL,
  revision integer NOT NULL,
  published_at text NOT NULL,
  title text NOT NULL,
  title_language text,
  folded_title text NOT NULL,
  summary text,
  summary_language text,
  type text,
  languages text NOT NULL,
  classification text,
  edtf text,
  earliest integer,
  latest integer,
  sort_key integer NOT NULL,
  month_day text,
  qualified integer NOT NULL,
  inferred integer NOT NULL,
  has_text integer NOT NULL,
  has_translation integer NOT NULL,
  has_scan integer NOT NULL,
  body text NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer,
  CHECK (json_valid(body)),
  CHECK (slug <> ''),
  CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest)
) STRICT;

CREATE INDEX documents_id ON documents (id);
CREATE INDEX documents_slug ON documents (slug);
CREATE INDEX documents_day ON documents (sort_key,record_key);
CREATE INDEX documents_title ON documents (folded_title,record_key);
CREATE INDEX documents_month_day ON documents (month_day);
CREATE INDEX documents_published ON documents (published_at,record_key);
CREATE TABLE former_addresses (
  key integer PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  record_id text NOT NULL,
  moved_to text,
  at text NOT NULL,
  note text,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer
) STRICT;

CREATE INDEX former_addresses_slug ON former_addresses (kind,slug);
CREATE INDEX former_addresses_record ON former_addresses (record_id);
CREATE INDEX former_addresses_moved ON former_addresses (moved_to) WHERE moved_to IS NOT NULL;
CREATE TABLE hidden_batches (
  number integer PRIMARY KEY NOT NULL
) STRICT;

CREATE TABLE links (
  key integer PRIMARY KEY NOT NULL,
  from_id text NOT NULL,
  from_kind text NOT NULL,
  from_key integer NOT NULL,
  relation text NOT NULL,
  role text NOT NULL,
  to_id text NOT NULL,
  name text NOT NULL,
  inferred text,
  note text,
  position integer NOT NULL,
  sort_key integer NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer
) STRICT;

CREATE INDEX links_to ON links (to_id,relation,sort_key,from_key,batch,dropped_batch);
CREATE INDEX links_from ON links (from_id,relation,position);
CREATE TABLE names (
  key integer PRIMARY KEY NOT NULL,
  record_id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  folded text NOT NULL,
  language text,
  source text,
  preferred integer NOT NULL,
  position integer NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer
) STRICT;

CREATE INDEX names_folded ON names (folded);
CREATE INDEX names_record ON names (record_id);
CREATE TABLE public_identifiers (
  key integer PRIMARY KEY NOT NULL,
  identifier text NOT NULL,
  record_id text NOT NULL,
  kind text NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer
) STRICT;

CREATE INDEX public_identifiers_identifier ON public_identifiers (identifier);
CREATE INDEX public_identifiers_record ON public_identifiers (record_id);
CREATE TABLE publications (
  key integer PRIMARY KEY NOT NULL,
  record_id text NOT NULL,
  revision integer NOT NULL,
  published_at text NOT NULL,
  note text,
  withdrawn_at text,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer
) STRICT;

CREATE INDEX publications_record ON publications (record_id,published_at);
CREATE TABLE published_texts (
  key integer PRIMARY KEY NOT NULL,
  document_id text NOT NULL,
  text_key text NOT NULL,
  position integer NOT NULL,
  language text NOT NULL,
  kind text NOT NULL,
  completeness text NOT NULL,
  method text NOT NULL,
  translator text,
  html text NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer
) STRICT;

CREATE INDEX published_texts_document ON published_texts (document_id,position);
CREATE TABLE readings (
  key integer PRIMARY KEY NOT NULL,
  record_key integer NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  revision integer NOT NULL,
  published_at text NOT NULL,
  title text NOT NULL,
  title_language text,
  folded_title text NOT NULL,
  body text NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  dropped_batch integer,
  CHECK (json_valid(body)),
  CHECK (slug <> ''),
  CHECK (kind IN ('collection','page'))
) STRICT;

CREATE INDEX readings_id ON readings (id);
CREATE INDEX readings_slug ON readings (kind,slug);
CREATE INDEX readings_title ON readings (kind,folded_title);
CREATE TABLE settings (
  name text PRIMARY KEY NOT NULL,
  value text NOT NULL
) STRICT;

CREATE TABLE terms (
  vocabulary text NOT NULL,
  id text NOT NULL,
  label text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY(vocabulary, id)
) STRICT;

CREATE TABLE records (
  key integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  head integer NOT NULL,
  published_revision integer,
  merged_into text,
  slug text,
  title text NOT NULL,
  edtf text NOT NULL,
  earliest integer,
  batch integer DEFAULT 0 NOT NULL,
  created_at text NOT NULL,
  changed_at text NOT NULL,
  changed_by text,
  changed_by_name text NOT NULL,
  CHECK (kind IN ('document','agent','place','subject','collection','repository','recordset','page')),
  CHECK (state IN ('draft','in-review','sent-back','scheduled','published','withdrawn','discarded','merged')),
  CHECK (length(id) = 26),
  CHECK (head >= 1),
  CHECK (published_revision IS NULL OR published_revision <= head),
  CHECK (state <> 'published' OR published_revision IS NOT NULL),
  CHECK (published_revision IS NULL OR state IN ('published', 'in-review', 'sent-back', 'scheduled')),
  CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
  CHECK (merged_into <> id)
) STRICT;

CREATE UNIQUE INDEX records_id_unique ON records (id);
CREATE INDEX records_changed ON records (kind,changed_at);
CREATE INDEX records_title ON records (kind,title);
CREATE INDEX records_earliest ON records (kind,earliest);
CREATE INDEX records_state ON records (kind,state,changed_at);
CREATE INDEX records_mine ON records (changed_by,changed_at) WHERE changed_by IS NOT NULL;
CREATE INDEX records_merged ON records (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE revisions (
  record_id text NOT NULL,
  number integer NOT NULL,
  parent integer,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  message text,
  schema_number integer NOT NULL,
  body text NOT NULL,
  batch integer DEFAULT 0 NOT NULL,
  PRIMARY KEY(record_id, number),
  FOREIGN KEY (record_id) REFERENCES records(id),
  CHECK (number >= 1),
  CHECK (parent IS NULL OR parent < number),
  CHECK (json_valid(body))
) STRICT;

CREATE TABLE slug_history (
  kind text NOT NULL,
  slug text NOT NULL,
  record_id text NOT NULL,
  given_at text NOT NULL,
  PRIMARY KEY(kind, slug),
  FOREIGN KEY (record_id) REFERENCES records(id),
  CHECK (slug <> '' AND instr(slug, '.') = 0 AND instr(slug, '/') = 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX slug_history_record ON slug_history (record_id);
CREATE TABLE texts (
  hash text PRIMARY KEY NOT NULL,
  html text NOT NULL,
  CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE transitions (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  record_id text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  revision integer,
  merged_into text,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  note text,
  batch integer DEFAULT 0 NOT NULL,
  FOREIGN KEY (record_id) REFERENCES records(id),
  CHECK (to_state IN ('draft','in-review','sent-back','scheduled','published','withdrawn','discarded','merged')),
  CHECK (to_state <> 'published' OR revision IS NOT NULL),
  CHECK ((to_state = 'merged') = (merged_into IS NOT NULL))
) STRICT;

CREATE INDEX transitions_record ON transitions (record_id,id);
CREATE TABLE batches (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  swept integer NOT NULL,
  source text,
  undoes integer,
  started_at text NOT NULL,
  heartbeat_at text NOT NULL,
  ended_at text,
  by_user text,
  by_name text NOT NULL,
  CHECK (kind IN ('import','publication','undo')),
  CHECK (state IN ('staging','admitted','abandoned')),
  CHECK (swept IN (0, 1))
) STRICT;

CREATE TABLE import_rows (
  batch integer NOT NULL,
  row integer NOT NULL,
  source text NOT NULL,
  match_key text NOT NULL,
  record_id text NOT NULL,
  outcome text NOT NULL,
  revision integer NOT NULL,
  before integer,
  PRIMARY KEY(batch, row),
  FOREIGN KEY (batch) REFERENCES batches(number)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_rows_match ON import_rows (source,match_key);
CREATE INDEX import_rows_record ON import_rows (record_id);
CREATE TABLE jobs (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind text NOT NULL,
  payload text NOT NULL,
  run_at text NOT NULL,
  leased_by text,
  lease_until text,
  attempts integer DEFAULT 0 NOT NULL,
  done_at text,
  failed_at text,
  error text,
  created_at text NOT NULL,
  CHECK (json_valid(payload))
) STRICT;

CREATE INDEX jobs_due ON jobs (done_at,failed_at,run_at);

-- Two rows of one record may stand side by side only while a batch replaces one by the other.
CREATE UNIQUE INDEX documents_one ON documents (id) WHERE dropped_batch IS NULL;
CREATE UNIQUE INDEX authorities_one ON authorities (id) WHERE dropped_batch IS NULL;
CREATE UNIQUE INDEX readings_one ON readings (id) WHERE dropped_batch IS NULL;
-- What a batch dropped is found again when it is swept; what an abandoned one made is looked for, since that is rare.
CREATE INDEX documents_dropped ON documents (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX authorities_dropped ON authorities (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX readings_dropped ON readings (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX names_dropped ON names (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX links_dropped ON links (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX published_texts_dropped ON published_texts (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX publications_dropped ON publications (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX former_addresses_dropped ON former_addresses (dropped_batch) WHERE dropped_batch IS NOT NULL;
CREATE INDEX public_identifiers_dropped ON public_identifiers (dropped_batch) WHERE dropped_batch IS NOT NULL;

-- Folded tokens of titles, summaries and texts, parted by blanks; contentless, so that the words stand once. rowid is
-- documents.key. The tokenizer only cuts at the blanks: folding is done before.
CREATE VIRTUAL TABLE search_index USING fts5(
  title, summary, body,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- What a transaction brings is sorted in 8 MB before it is written: bulk work leaves fewer pieces to be merged.
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608);

-- What the public sees: rows of hidden batches are not there yet, rows dropped by one are still there.
CREATE VIEW visible_documents AS SELECT * FROM documents
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_authorities AS SELECT * FROM authorities
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_readings AS SELECT * FROM readings
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_names AS SELECT * FROM names
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_links AS SELECT * FROM links
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_texts AS SELECT * FROM published_texts
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_publications AS SELECT * FROM publications
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_former_addresses AS SELECT * FROM former_addresses
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));
CREATE VIEW visible_identifiers AS SELECT * FROM public_identifiers
  WHERE (batch = 0 OR batch NOT IN (SELECT number FROM hidden_batches))
    AND (dropped_batch IS NULL OR dropped_batch IN (SELECT number FROM hidden_batches));

-- Evidence is append-only: nothing rewrites a revision, a transition or the audit log.
CREATE TRIGGER revisions_are_immutable BEFORE UPDATE ON revisions BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
CREATE TRIGGER revisions_are_kept BEFORE DELETE ON revisions
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE number = OLD.batch AND state = 'abandoned') BEGIN
  SELECT RAISE(ABORT, 'a revision is never deleted');
END;
CREATE TRIGGER transitions_are_immutable BEFORE UPDATE ON transitions BEGIN
  SELECT RAISE(ABORT, 'a transition is never changed');
END;
CREATE TRIGGER transitions_are_kept BEFORE DELETE ON transitions
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE number = OLD.batch AND state = 'abandoned') BEGIN
  SELECT RAISE(ABORT, 'a transition is never deleted');
END;
CREATE TRIGGER texts_are_immutable BEFORE UPDATE ON texts BEGIN
  SELECT RAISE(ABORT, 'a text is never changed');
END;
CREATE TRIGGER audit_log_is_immutable BEFORE UPDATE ON audit_log BEGIN
  SELECT RAISE(ABORT, 'the audit log is never changed');
END;
CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log BEGIN
  SELECT RAISE(ABORT, 'the audit log is never shortened');
END;

INSERT INTO content_version (id, number) VALUES (1, 1);
INSERT INTO settings (name, value) VALUES
  ('name', 'Fonds'),
  ('sentence', 'Papers that governments kept to themselves, in the order in which they were written.'),
  ('language', 'en'),
  ('time-zone', 'UTC');
INSERT INTO terms (vocabulary, id, label, position) VALUES
  ('document-type', 'letter', 'Letter', 1),
  ('document-type', 'telegram', 'Telegram', 2),
  ('document-type', 'conversation', 'Record of conversation', 3),
  ('document-type', 'report', 'Report', 4),
  ('document-type', 'decision', 'Decision', 5),
  ('document-type', 'statement', 'Statement', 6),
  ('document-type', 'minutes', 'Minutes', 7),
  ('document-type', 'note', 'Note', 8),
  ('document-type', 'memorandum', 'Memorandum', 9),
  ('document-type', 'treaty', 'Treaty', 10),
  ('document-type', 'map', 'Map', 11),
  ('document-type', 'photograph', 'Photograph', 12);
