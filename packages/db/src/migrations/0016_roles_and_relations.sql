-- Roles and relations are terms as types are. Those that every archive has keep the ids that stand in records and links, so
-- that nothing of what stands is touched: two dozen rows, however large the archive.
ALTER TABLE terms ADD COLUMN inverse text;

INSERT INTO terms (vocabulary, id, label, position, inverse) VALUES
  ('agent-role', 'author', 'Author', 1, NULL),
  ('agent-role', 'signatory', 'Signed by', 2, NULL),
  ('agent-role', 'sender', 'From', 3, NULL),
  ('agent-role', 'recipient', 'To', 4, NULL),
  ('agent-role', 'copied', 'Copied to', 5, NULL),
  ('agent-role', 'participant', 'Present', 6, NULL),
  ('agent-role', 'mentioned', 'Mentioned', 7, NULL),
  ('place-role', 'created-at', 'Made at', 1, NULL),
  ('place-role', 'sent-to', 'Sent to', 2, NULL),
  ('place-role', 'about', 'About', 3, NULL),
  ('document-relation', 'replies-to', 'Replies to', 1, NULL),
  ('document-relation', 'draft-of', 'Draft of', 2, NULL),
  ('document-relation', 'version-of', 'Version of', 3, NULL),
  ('document-relation', 'duplicate-of', 'Duplicate of', 4, NULL),
  ('document-relation', 'enclosure-of', 'Enclosure of', 5, NULL),
  ('document-relation', 'translation-of', 'Translation of', 6, NULL),
  ('document-relation', 'other-side-of', 'Other side’s record of the same meeting', 7, NULL),
  ('document-relation', 'refers-to', 'Refers to', 8, NULL),
  ('document-relation', 'see-also', 'See also', 9, NULL),
  ('agent-relation', 'held', 'Held the office', 1, 'Held by'),
  ('agent-relation', 'part-of', 'Is part of', 2, 'Its parts'),
  ('agent-relation', 'succeeded', 'Succeeded', 3, 'Succeeded by'),
  ('agent-relation', 'member-of', 'Is a member of', 4, 'Members'),
  ('agent-relation', 'associated-with', 'Is associated with', 5, 'Associated with it');
