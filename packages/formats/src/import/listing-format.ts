import { keysAmongEquals } from './equals.ts';
import type { ImportEvent, ImportFile, ImportFormat } from './import-format.ts';
import { documentOfListing, readListing } from './listing.ts';
import { inspectWholeText, readWholeText } from './whole-text.ts';

/** A chronological listing: documents with a date, a title and a summary. */
export const listingFormat: ImportFormat = {
  id: 'listing',
  label: 'Plain listing',
  extensions: ['txt'],
  inspect: inspectWholeText,
  read: readEvents,
};

async function* readEvents(file: ImportFile): AsyncIterable<ImportEvent> {
  const listing = readListing(await readWholeText(file));
  if (!listing.ok) {
    for (const { line, message } of listing.issues) yield { type: 'refused', row: line, message };
    return;
  }
  for (const { line, text } of listing.preamble) yield { type: 'skipped', row: line, message: `no entry: ${text}` };
  const keyOf = keysAmongEquals();
  for (const row of listing.rows) {
    const body = documentOfListing(row).document;
    yield {
      type: 'record',
      record: {
        row: row.line,
        kind: 'document',
        key: keyOf(`${row.edtf} ${row.title}`),
        body,
        targets: {},
        remarks: [],
      },
    };
  }
}
