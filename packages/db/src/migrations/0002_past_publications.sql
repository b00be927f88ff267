-- What the public history keeps of a publication: of a superseded one what it said (JSON), and which fields it changed.
ALTER TABLE publications ADD COLUMN body text;
ALTER TABLE publications ADD COLUMN changed text;

-- What is read of a text and never searched: reviewer, source, release, rights (JSON).
ALTER TABLE published_texts ADD COLUMN details text DEFAULT '{}' NOT NULL;

-- Work on the whole archive that an upgrade asks for, until it is done.
CREATE TABLE upkeep (
  task text PRIMARY KEY NOT NULL,
  because text NOT NULL
) STRICT;
INSERT INTO upkeep (task, because)
  SELECT 'reindex', 'earlier publications become readable, texts say their source, release and rights'
  WHERE EXISTS (SELECT 1 FROM publications);
