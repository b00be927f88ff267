import type { CitationLine, CitationPart } from '@fonds/domain/views/citation';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Citeproc’s HTML as pieces of text that are italic or not; all other markup goes. */
export function htmlToParts(html: string): CitationLine {
  const parts: CitationPart[] = [];
  let depth = 0;
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (/^<(?:i|em)\b/.test(token)) depth += 1;
    else if (/^<\/(?:i|em)>/.test(token)) depth -= 1;
    else if (!token.startsWith('<'))
      parts.push(depth > 0 ? { text: unescape(token), italic: true } : { text: unescape(token) });
  }
  return trimmed(joined(parts));
}

function unescape(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      return entities[name ?? ''] ?? whole;
    })
    .replace(/\s+/g, ' ');
}

function joined(parts: readonly CitationPart[]): CitationPart[] {
  const list: CitationPart[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    if (last && last.italic === part.italic) list[list.length - 1] = { ...last, text: last.text + part.text };
    else list.push(part);
  }
  return list;
}

function trimmed(parts: readonly CitationPart[]): CitationLine {
  return parts
    .map((part, index) => {
      const start = index === 0 ? part.text.trimStart() : part.text;
      return { ...part, text: index === parts.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}
