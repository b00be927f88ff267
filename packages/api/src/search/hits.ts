import { listIndexedTexts, type IndexedText } from '@fonds/db/search/texts';
import type { Reader } from '@fonds/db/open';
import { paragraphAnchor } from '@fonds/domain/document-contents';
import { countHits, markHits, passagesOf } from '@fonds/domain/text/passages';
import { paragraphs } from '@fonds/domain/text/semantic-html';
import type { DocumentEntry } from '@fonds/domain/views/public';
import type { Passage, SearchHit } from '@fonds/domain/views/search';

const mostPassages = 3;
/** How many characters stand on each side of a hit, at most. */
const radius = 140;

/** Marks what was searched for in the titles and summaries of some documents, and cuts passages from their texts. */
export function toHits(reader: Reader, entries: readonly DocumentEntry[], terms: readonly string[]): SearchHit[] {
  const ids = terms.length === 0 ? [] : entries.map((entry) => entry.id);
  const texts = Map.groupBy(listIndexedTexts(reader, ids), (text) => text.documentId);
  return entries.map((entry) => {
    const found = passagesFor(entry, texts.get(entry.id) ?? [], terms);
    return { ...entry, titleParts: markHits(entry.title.text, terms), ...found, versions: [] };
  });
}

interface Candidate extends Passage {
  readonly place: number;
  /** How many different words are marked in it. */
  readonly different: number;
}

/** The passages with most of what was searched for, in the order of the text, and how often it stands there in all. */
function passagesFor(
  entry: DocumentEntry,
  texts: readonly IndexedText[],
  terms: readonly string[],
): { passages: Passage[]; marks: number } {
  if (terms.length === 0) return { passages: [], marks: 0 };
  const summary = entry.summary ? summaryPassage(entry.summary, terms) : [];
  const candidates: Candidate[] = [];
  let marks = entry.summary ? countHits(entry.summary.text, terms) : 0;
  for (const text of texts) {
    for (const paragraph of paragraphs(text.html)) {
      const [parts] = passagesOf(paragraph.text, terms, { radius, most: 1 });
      if (!parts) continue;
      marks += countHits(paragraph.text, terms);
      candidates.push({
        field: 'text',
        language: text.language,
        parts,
        anchor: paragraph.id === null ? null : paragraphAnchor(text.textKey, paragraph.id),
        place: candidates.length,
        different: new Set(parts.filter((part) => part.marked).map((part) => part.text.toLowerCase())).size,
      });
    }
  }
  const chosen = candidates
    .sort((a, b) => b.different - a.different || a.place - b.place)
    .slice(0, mostPassages - summary.length)
    .sort((a, b) => a.place - b.place)
    .map(({ field, language, parts, anchor }) => ({ field, language, parts, anchor }));
  return { passages: [...summary, ...chosen], marks };
}

function summaryPassage(summary: NonNullable<DocumentEntry['summary']>, terms: readonly string[]): Passage[] {
  const parts = markHits(summary.text, terms);
  if (!parts.some((part) => part.marked)) return [];
  return [{ field: 'summary', language: summary.language ?? null, parts, anchor: null }];
}
