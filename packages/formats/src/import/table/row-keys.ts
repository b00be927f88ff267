import type { RowDraft } from './row-draft.ts';

/**
 * Gives each row of a file the key by which it is known again: the source's own, else its first identifier, else its date and
 * title; and its place among its equals. Costs some forty bytes a row: keys are told apart by 53 bits of their hash.
 */
export function rowKeys(): (draft: RowDraft, head: string) => string {
  const seen = new Map<number, number>();
  return (draft, head) => {
    const own = draft.key ?? identifierIn(draft);
    const wanted = own ?? `${dateIn(draft)} ${head}`;
    const hash = hashOf(wanted);
    const place = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, place);
    if (place > 1 && own !== undefined)
      draft.remark('identifier', `“${own}” stands in an earlier row too: the two are kept apart here.`);
    return place === 1 ? wanted : `${wanted} (${place})`;
  };
}

function identifierIn(draft: RowDraft): string | undefined {
  const [first] = draft.list('identifiers');
  if (typeof first !== 'object' || first === null || !('scheme' in first) || !('value' in first)) return undefined;
  return `${String(first.scheme)}:${String(first.value)}`;
}

function dateIn(draft: RowDraft): string {
  const [first] = draft.list('dates');
  if (typeof first !== 'object' || first === null) return '';
  if ('edtf' in first && typeof first.edtf === 'string') return first.edtf;
  return 'words' in first && typeof first.words === 'string' ? first.words : '';
}

/** FNV-1a over UTF-16 units, twice with different beginnings, as one whole number. */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000197);
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
