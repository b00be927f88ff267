import { foldForSearch } from '../text/tokens.ts';

/** One thing that is asked for: a word or a quoted phrase, as typed and as the index compares it. */
export interface Clause {
  readonly text: string;
  readonly tokens: readonly string[];
  /** Quoted words are taken to the letter: no names or variants are added. */
  readonly quoted: boolean;
}

/** A question as it was understood; every clause has to be met. */
export interface Question {
  readonly clauses: readonly Clause[];
  /** What was odd about it, in plain words. */
  readonly remarks: readonly string[];
}

/** The most clauses of one question; the rest is left out, and said to be. */
export const mostClauses = 24;

/**
 * Reads what somebody typed into a search field: words, and phrases in double quotes. Any text gives a question; nothing
 * in it is an operator of SQL or FTS5.
 */
export function readQuestion(typed: string): Question {
  const clauses: Clause[] = [];
  const remarks: string[] = [];
  const quotes = typed.replace(/[“”„«»]/gu, '"').split('"');
  const open = quotes.length % 2 === 0;
  if (open) remarks.push('A quotation mark is never closed: its words were searched for one by one.');
  quotes.forEach((piece, index) => {
    const quoted = index % 2 === 1 && !(open && index === quotes.length - 1);
    for (const text of quoted ? [piece.trim()] : piece.split(/\s+/u)) {
      const tokens = foldForSearch(text).tokens.map((token) => token.token);
      if (tokens.length > 0) clauses.push({ text, tokens, quoted });
    }
  });
  if (typed.trim() !== '' && clauses.length === 0) {
    remarks.push('There is no letter or digit to search for in what was typed.');
  }
  if (clauses.length > mostClauses) {
    remarks.push(`Only the first ${String(mostClauses)} words were searched for.`);
  }
  return { clauses: clauses.slice(0, mostClauses), remarks };
}
