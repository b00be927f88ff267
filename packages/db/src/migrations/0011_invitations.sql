-- A link that lets somebody choose a password: a new user's, or one's who lost theirs. The SHA-256 of its token, never the token.
CREATE TABLE invitations (
  key integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  token_hash text NOT NULL UNIQUE,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  user_id text,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  used_at text,
  revoked_at text,
  by_user text,
  by_name text NOT NULL,
  FOREIGN KEY (user_id) REFERENCES users(id)
) STRICT;
CREATE INDEX invitations_open ON invitations (expires_at) WHERE used_at IS NULL AND revoked_at IS NULL;

-- By what a session is known in lists: its id is a secret.
ALTER TABLE sessions ADD COLUMN browser text NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN address text NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN seen_at text;
