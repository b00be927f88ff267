-- What users of the desk keep of its lists: which columns of a kind they want to see, and filters by a name, their own or
-- everybody's. For the desk alone. `list` is what a list's address says: question, state, problem, order, columns.
CREATE TABLE list_columns (
  user_id text NOT NULL,
  kind text NOT NULL,
  columns text NOT NULL,
  changed_at text NOT NULL,
  PRIMARY KEY (user_id, kind),
  FOREIGN KEY (user_id) REFERENCES users(id),
  CHECK (json_valid(columns))
) STRICT;

CREATE TABLE saved_filters (
  id text PRIMARY KEY NOT NULL,
  user_id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  list text NOT NULL,
  shared integer DEFAULT 0 NOT NULL,
  changed_at text NOT NULL,
  FOREIGN KEY (user_id) REFERENCES users(id),
  CHECK (json_valid(list)),
  CHECK (shared IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX saved_filters_name ON saved_filters (user_id, kind, name_key);
CREATE INDEX saved_filters_shared ON saved_filters (kind, name_key) WHERE shared = 1;
