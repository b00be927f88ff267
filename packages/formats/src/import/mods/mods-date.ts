import type { HistoricalDate } from '@fonds/domain/dates/historical-date';
import { wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { DocumentParts } from '../described/document-parts.ts';
import { dateOf } from '../described/source-values.ts';

const machine = new Set(['w3cdtf', 'iso8601', 'edtf', 'temper']);

/**
 * The dates of an `originInfo`: that of the making, else of the issue, which is told. Start and end make an interval; those
 * of one date in words and for machines are one.
 */
export function readModsDate(parts: DocumentParts, elements: readonly XmlElement[]): void {
  const made = datesNamed(parts, elements, 'dateCreated');
  const issued = elements.filter(({ name }) => name === 'dateIssued');
  const chosen = made.length > 0 ? made : datesNamed(parts, elements, 'dateIssued');
  if (made.length === 0 && chosen.length > 0) {
    parts.draft.remark(
      'originInfo/dateIssued',
      'The only date is that of its issue; it stands as the date of its making.',
    );
  }
  parts.dates.push(...chosen);
  const others = elements.filter(({ name }) =>
    /^(?:dateOther|dateValid|dateModified|dateCaptured|copyrightDate)$/.test(name),
  );
  for (const element of [...(made.length > 0 ? issued : []), ...others]) {
    const words = wordsOf(element);
    if (words !== '') parts.draft.keep(`originInfo/${element.name}`, labels[element.name] ?? element.name, words);
  }
}

const labels: Readonly<Record<string, string>> = {
  dateIssued: 'Issued',
  dateCaptured: 'Captured',
  dateModified: 'Changed',
  dateValid: 'Valid',
  dateOther: 'Other date',
  copyrightDate: 'Copyright',
};

function datesNamed(parts: DocumentParts, elements: readonly XmlElement[], name: string): HistoricalDate[] {
  const field = `originInfo/${name}`;
  const own = elements.filter((element) => element.name === name && wordsOf(element) !== '');
  const start = own.find(({ attributes }) => attributes['point'] === 'start');
  const end = own.find(({ attributes }) => attributes['point'] === 'end');
  const single = own.filter((element) => element !== start && element !== end);
  const coded = single.filter(isMachine);
  const worded = single.filter((element) => !isMachine(element));
  const dates: HistoricalDate[] = [];
  if (start ?? end) {
    const edtf = `${start ? valueOf(start) : '..'}/${end ? valueOf(end) : '..'}`;
    const [words] = worded.splice(0, 1);
    dates.push(...dateOf(parts.draft, field, words ? wordsOf(words) : '', { edtf, note: noteOf(start) }));
  }
  coded.forEach((element, at) => {
    const words = worded.splice(0, at === 0 && worded.length === 1 ? 1 : 0)[0];
    dates.push(
      ...dateOf(parts.draft, field, words ? wordsOf(words) : '', { edtf: valueOf(element), note: noteOf(element) }),
    );
  });
  for (const element of worded) {
    const said = qualified(element, wordsOf(element));
    dates.push(
      ...(said === wordsOf(element)
        ? dateOf(parts.draft, field, said)
        : dateOf(parts.draft, field, wordsOf(element), { edtf: said })),
    );
  }
  return dates;
}

function isMachine({ attributes }: XmlElement): boolean {
  return machine.has(attributes['encoding'] ?? '') || attributes['encoding'] === 'marc';
}

/** As EDTF: MARC writes what it doesn't know as `u`. */
function valueOf(element: XmlElement): string {
  const words = wordsOf(element);
  const plain =
    element.attributes['encoding'] === 'marc' && /^[\du]{4}$/.test(words) ? words.replace(/u/g, 'X') : words;
  return plain === '9999' ? '..' : qualified(element, plain);
}

/** With what its qualifier says, where the whole can bear it. */
function qualified({ attributes }: XmlElement, plain: string): string {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(plain)) return plain;
  if (attributes['qualifier'] === 'approximate') return `${plain}~`;
  return attributes['qualifier'] === 'questionable' ? `${plain}?` : plain;
}

function noteOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['qualifier'] === 'inferred' ? 'Inferred by the source of this description.' : undefined;
}
