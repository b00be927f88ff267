import type { HistoricalDate } from '@fonds/domain/dates/historical-date';
import { allWithin, elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { RecordDraft } from '../described/record-draft.ts';
import { dateOf } from '../described/source-values.ts';

/** The dates of a component's `did`: `unitdate` wherever it stands, and EAD3's structured ones. */
export function eadDates(draft: RecordDraft, did: XmlElement | undefined): HistoricalDate[] {
  return allWithin(did, 'unitdate', 'unitdatestructured').flatMap((element) => {
    const field = `did/${element.name}`;
    const { type, unitdatetype = type, normal } = element.attributes;
    const note = unitdatetype === 'bulk' ? 'Most of it is of these dates.' : undefined;
    if (element.name === 'unitdate') {
      const words = wordsOf(element).replace(/[,.;]$/, '');
      return dateOf(draft, field, words, { edtf: normal?.trim(), note });
    }
    return structured(element).flatMap(({ words, edtf }) => dateOf(draft, field, words, { edtf, note }));
  });
}

interface Said {
  readonly words: string;
  readonly edtf: string | undefined;
}

function structured(element: XmlElement): Said[] {
  return elementsOf(element).flatMap((part): Said[] => {
    if (part.name === 'dateset') return structured(part);
    if (part.name === 'datesingle') return [{ words: wordsOf(part), edtf: part.attributes['standarddate'] }];
    const [from, to] = [elementsOf(part, 'fromdate')[0], elementsOf(part, 'todate')[0]];
    const words = [from, to].map((end) => (end ? wordsOf(end) : '')).join('–');
    const ends = [from, to].map((end) => (end ? (end.attributes['standarddate'] ?? plainYear(wordsOf(end))) : '..'));
    const known = ends.every((end) => end !== undefined);
    return [{ words, edtf: known ? ends.join('/') : undefined }];
  });
}

function plainYear(words: string): string | undefined {
  return /^\d{4}(?:-\d\d){0,2}$/.test(words) ? words : undefined;
}
