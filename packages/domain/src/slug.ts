/** The most characters of a title that a slug keeps, before its date or number. */
const longest = 72;

/**
 * A slug from a name or title and, for a document, its date (ISO, as far as known): lower-case words and hyphens in any
 * script, no dot. Latin accents are folded, other scripts stay themselves. Never empty.
 */
export function slugFrom(title: string, isoDate?: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`.]/gu, '')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    const room = longest - length;
    if (kept.length && word.length > room) break;
    kept.push([...word].slice(0, longest).join(''));
    length += word.length + 1;
  }
  return [...(isoDate ? [isoDate] : []), ...kept].join('-') || 'untitled';
}

/** The slug for the next of the same: `-2`, `-3` … */
export function numberedSlug(slug: string, n: number): string {
  return n < 2 ? slug : `${slug}-${String(n)}`;
}
