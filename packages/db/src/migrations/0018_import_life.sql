-- How a row's record stood in the archive that it comes from, where that is more than draft or published.
ALTER TABLE import_plan ADD COLUMN life text;
