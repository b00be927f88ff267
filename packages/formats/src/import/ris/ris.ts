import { InvalidError } from '@fonds/domain/errors';
import type { ImportEvent, ImportFile, ImportFormat, ReadOptions } from '../import-format.ts';
import { keysOfFile } from '../described/record-draft.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { readReference, type RisField } from './ris-record.ts';
import { linesOf } from './text-lines.ts';

/** RIS, as reference managers and library databases write it. */
export const risFormat: ImportFormat = {
  id: 'ris',
  label: 'RIS (Zotero, EndNote, Mendeley)',
  extensions: ['ris', 'nbib'],
  inspect: inspectEncoding,
  read: readRis,
};

const tagged = /^([A-Z][A-Z\d]) {1,2}- ?(.*)$/;

/** A reference runs from its TY to its ER; what stands between two is told. */
async function* readRis(file: ImportFile, options: ReadOptions): AsyncGenerator<ImportEvent> {
  const keyOf = keysOfFile();
  let open: { readonly row: number; readonly fields: RisField[] } | undefined;
  let isFound = false;
  const before: ImportEvent[] = [];
  for await (const { number: row, text } of linesOf(file, options)) {
    const [, tag = '', value = ''] = tagged.exec(text.replace(/^\s+(?=TY {1,2}-)/, '')) ?? [];
    if (tag === 'TY') {
      if (open) yield unended(open.row);
      yield* before.splice(0);
      isFound = true;
      open = { row, fields: [{ tag, value: withoutEnds(value), row }] };
    } else if (tag === 'ER' && open) {
      yield readReference(open.row, open.fields, keyOf, options.terms);
      open = undefined;
    } else if (open && tag !== '') open.fields.push({ tag, value: withoutEnds(value), row });
    else if (open) continueField(open.fields, withoutEnds(text));
    else if (text.trim() !== '') {
      const event: ImportEvent = {
        type: 'skipped',
        row,
        message: `Between the references stands: “${text.trim().slice(0, 200)}”.`,
      };
      if (isFound) yield event;
      else if (before.length < 1000) before.push(event);
      else break;
    }
  }
  if (open) yield unended(open.row);
  if (!isFound)
    throw new InvalidError([
      {
        path: 'line 1',
        message: 'No reference is in this file: in RIS each begins with a line “TY  - …” and ends with “ER  - ”.',
      },
    ]);
}

function unended(row: number): ImportEvent {
  return {
    type: 'refused',
    row,
    field: 'ER',
    message: 'The reference that begins here has no end: a line “ER  - ” has to close it.',
  };
}

/** A long value may go on in lines without a tag. */
function continueField(fields: RisField[], text: string): void {
  const last = fields.at(-1);
  if (!last || text === '') return;
  fields[fields.length - 1] = { ...last, value: withoutEnds(`${last.value} ${text}`) };
}

/** Without the blanks and tabs around it; any other white space is the words'. */
function withoutEnds(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
