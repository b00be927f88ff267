-- Addresses of the web to which records link out, each once, and what visits to it showed. For the desk alone. due_at is when
-- it may be visited next, empty for at once; failing_since is the first of the visits that all failed; told is 0 while the
-- problems of the records that link to it are behind.
CREATE TABLE outside_addresses (
  number integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  address text NOT NULL,
  host text NOT NULL,
  due_at text DEFAULT '' NOT NULL,
  visited_at text,
  standing text DEFAULT 'unknown' NOT NULL,
  reason text DEFAULT '' NOT NULL,
  failing_since text,
  moved_to text,
  told integer DEFAULT 1 NOT NULL,
  CHECK (standing IN ('unknown', 'reached', 'moved', 'broken')),
  CHECK (told IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX outside_addresses_address ON outside_addresses (address);
CREATE INDEX outside_addresses_due ON outside_addresses (host, due_at);
CREATE INDEX outside_addresses_untold ON outside_addresses (number) WHERE told = 0;
CREATE INDEX outside_addresses_unvisited ON outside_addresses (number) WHERE visited_at IS NULL;
CREATE INDEX outside_addresses_reached ON outside_addresses (visited_at) WHERE standing IN ('reached', 'moved');

-- Where each stands in the latest revision of a record, to the letter: key is the record's, number the address's.
CREATE TABLE outside_links (
  key integer NOT NULL,
  path text NOT NULL,
  address text NOT NULL,
  number integer NOT NULL,
  PRIMARY KEY (key, path, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX outside_links_number ON outside_links (number, key);

-- The worker looks at every record once more, and gathers its links out.
INSERT INTO problem_queue (key, since) SELECT key, head FROM records WHERE 1 ON CONFLICT DO NOTHING;
