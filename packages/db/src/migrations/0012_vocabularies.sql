-- A term that is merged goes on meaning the one that it was merged into; one that is retired is no longer offered. Neither
-- is deleted: revisions of any age name terms by their ids.
ALTER TABLE terms ADD COLUMN retired integer NOT NULL DEFAULT 0;
ALTER TABLE terms ADD COLUMN merged_into text;

INSERT INTO terms (vocabulary, id, label, position) VALUES
  ('rights-statement', 'https://creativecommons.org/publicdomain/mark/1.0/', 'Public domain', 1),
  ('rights-statement', 'https://creativecommons.org/publicdomain/zero/1.0/', 'CC0, no rights reserved', 2),
  ('rights-statement', 'https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0', 3),
  ('rights-statement', 'https://creativecommons.org/licenses/by-sa/4.0/', 'CC BY-SA 4.0', 4),
  ('rights-statement', 'https://creativecommons.org/licenses/by-nc/4.0/', 'CC BY-NC 4.0', 5),
  ('rights-statement', 'http://rightsstatements.org/vocab/InC/1.0/', 'In copyright', 6),
  ('rights-statement', 'http://rightsstatements.org/vocab/InC-RUU/1.0/', 'In copyright, holder not found', 7),
  ('rights-statement', 'http://rightsstatements.org/vocab/NoC-US/1.0/', 'No copyright, United States', 8),
  ('rights-statement', 'http://rightsstatements.org/vocab/CNE/1.0/', 'Copyright not evaluated', 9),
  ('rights-statement', 'http://rightsstatements.org/vocab/UND/1.0/', 'Copyright undetermined', 10),
  ('rights-statement', 'http://rightsstatements.org/vocab/NKC/1.0/', 'No known copyright', 11);

INSERT OR IGNORE INTO upkeep (task, because)
  SELECT 'desk-index', 'the desk counts the documents of each rights statement'
  WHERE EXISTS (SELECT 1 FROM records);
