-- Changes that are made to many records at once, and what becomes of each record. For the desk alone.
CREATE TABLE bulk_edits (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind text,
  change text NOT NULL,
  selection text NOT NULL,
  message text,
  state text NOT NULL,
  publish integer NOT NULL,
  examined integer NOT NULL,
  total integer NOT NULL,
  unchanged integer NOT NULL,
  done integer NOT NULL,
  batch integer,
  error text,
  at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  CHECK (json_valid(change)),
  CHECK (json_valid(selection))
) STRICT;

CREATE TABLE bulk_edit_rows (
  bulk_edit integer NOT NULL,
  position integer NOT NULL,
  record_id text NOT NULL,
  outcome text NOT NULL,
  before integer NOT NULL,
  published integer NOT NULL,
  message text,
  PRIMARY KEY (bulk_edit, position),
  FOREIGN KEY (bulk_edit) REFERENCES bulk_edits (number)
) STRICT;

CREATE INDEX bulk_edit_rows_outcome ON bulk_edit_rows (bulk_edit, outcome, position);
