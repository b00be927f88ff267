import { InvalidError } from '@fonds/domain/errors';
import type { TermLabels } from '@fonds/domain/vocabularies';
import type { ImportEvent, ImportFile, ImportFormat, ReadOptions } from '../import-format.ts';
import { keysOfFile } from '../described/record-draft.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { readEntry } from './bibtex-record.ts';
import { bibtexParts, type BibtexPart } from './bibtex-entries.ts';

/** BibTeX and BibLaTeX. */
export const bibtexFormat: ImportFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extensions: ['bib', 'bibtex'],
  inspect: inspectEncoding,
  read: readBibtex,
};

async function* readBibtex(file: ImportFile, options: ReadOptions): AsyncGenerator<ImportEvent> {
  const keyOf = keysOfFile();
  const before: ImportEvent[] = [];
  let isFound = false;
  for await (const part of bibtexParts(file, options)) {
    const event = eventOf(part, keyOf, options.terms);
    isFound ||= part.type !== 'words';
    if (isFound) {
      yield* before.splice(0);
      yield event;
    } else before.push(event);
  }
  if (!isFound)
    throw new InvalidError([
      {
        path: 'line 1',
        message: 'No entry is in this file: in BibTeX each begins with a type and a key, such as “@misc{key,”.',
      },
    ]);
}

function eventOf(part: BibtexPart, keyOf: (wanted: string) => string, terms: TermLabels | undefined): ImportEvent {
  if (part.type === 'entry') return readEntry(part.entry, keyOf, terms);
  if (part.type === 'broken') return { type: 'refused', row: part.row, message: part.message };
  return { type: 'skipped', row: part.row, message: `Between the entries stands: “${part.words.slice(0, 200)}”.` };
}
