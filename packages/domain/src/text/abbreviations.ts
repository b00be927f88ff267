import { indexTokens } from './tokens.ts';

const capital = '\\p{Lu}\\p{M}*';
const noMore = '(?![\\p{L}\\p{M}\\p{N}])';
const forms = [
  // U.S., U. S., U.S.A
  `${capital}\\.(?: ?${capital}\\.)+(?:${capital}${noMore})?`,
  // U.S
  `${capital}(?:\\.${capital})+${noMore}`,
  // US
  `(?:${capital}){2,6}${noMore}`,
].join('|');
const inText = new RegExp(forms, 'gu');
const alone = new RegExp(`^(?:${forms})$`, 'u');
const inWord = /[\p{L}\p{M}\p{N}]/u;
const fewest = 2;
const most = 6;

/**
 * The folded tokens, parted by blanks, of what a text writes as abbreviations: two to six letters in capitals, with or without
 * full stops (US, U.S., НАТО); each once, in order. Words that short count as well where everything is in capitals, as in
 * telegrams: which of them are abbreviations can't be told there, and none is lost.
 */
export function abbreviationTokens(text: string): string {
  const found = new Set<string>();
  for (const { 0: written, index } of text.matchAll(inText)) {
    if (index > 0 && inWord.test(text[index - 1] ?? '')) continue;
    const token = known.get(written) ?? remember(written);
    if (token !== '') found.add(token);
  }
  return [...found].join(' ');
}

/** The token of what somebody typed as an abbreviation (`US`, `U.S.`); undefined for `Us`, `us`, `I` and anything longer. */
export function asAbbreviation(typed: string): string | undefined {
  const trimmed = typed.trim();
  return alone.test(trimmed) ? tokenOf(trimmed) || undefined : undefined;
}

// The same few stand in all texts of an archive.
const known = new Map<string, string>();
const mostKnown = 20_000;

function remember(written: string): string {
  const token = tokenOf(written);
  if (known.size < mostKnown) known.set(written, token);
  return token;
}

/** Empty for what is too long, as initials in a row may be, or no single token. */
function tokenOf(written: string): string {
  const letters = written.replace(/[. ]/g, '');
  const count = letters.match(/\p{L}/gu)?.length ?? 0;
  const token = count >= fewest && count <= most ? indexTokens(letters) : '';
  return token.includes(' ') ? '' : token;
}
