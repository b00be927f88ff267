-- Forms filled in beforehand: the values of some fields of a kind of record, by a name. For the desk alone; a template is no
-- record, and nothing that is made from it knows it.
CREATE TABLE templates (
  id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  body text NOT NULL,
  changed_at text NOT NULL,
  by_user text,
  by_name text NOT NULL,
  CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX templates_name ON templates (kind, name_key);
