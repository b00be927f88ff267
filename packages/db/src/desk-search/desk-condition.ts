import type { Leaf, NameField, Named, Near, Query, Termed, Words } from '@fonds/domain/query/query';
import { readQuery } from '@fonds/domain/query/read-query';
import { otherHanScripts } from '@fonds/domain/text/han-scripts';
import { shelfWords } from '@fonds/domain/shelf-mark-words';
import type { Connection } from '../open.ts';
import { meaningsOf } from '../search/expand-names.ts';
import { meaningOfWords, tokensOf } from '../search/expand-words.ts';
import { allOf, anyOf, ftsPhrase, inColumns } from '../search/fts.ts';
import type { Meaning } from '../search/meaning.ts';
import { findKeys } from './desk-identified.ts';
import { listNamed, withMerged } from './desk-named.ts';
import { findTerms } from './desk-terms.ts';
import { idToken, levelToken } from './desk-tokens.ts';
import type { DeskColumn } from './desk-words.ts';
import { everything, gathered, keysIn, nothing, sqlOf, type Met, type SqlCondition } from './met.ts';

/** What records of a list have to meet, `r` being the table `records`, and what is said of the question. */
export interface DeskCondition extends SqlCondition {
  readonly remarks: readonly string[];
}

/**
 * Makes a condition of what was typed over a list, in the language of the reader's search. Any text gives one. The id of a
 * record or its slug, typed alone, finds it besides; the last word counts as a beginning, since lists are typed into.
 */
export function deskCondition(db: Connection, q: string): DeskCondition {
  const read = readQuery(q);
  const asking = new DeskAsking(db, lastWords(read.query));
  const met = asking.of(read.query, true) ?? everything;
  const keys = findKeys(db, q);
  const whole: Met = keys.length === 0 ? met : { kind: 'or', of: [met, keysIn(keys)] };
  return { ...sqlOf(gathered(whole)), remarks: [...read.remarks, ...asking.remarks] };
}

/** Shorter beginnings of words would find most of the archive. */
const shortestPrefix = 2;
/** From how many letters on the last word is taken for a beginning. */
const shortestBegun = 3;

const nothingToDrop: ReadonlySet<string> = new Set();

class DeskAsking {
  readonly #db: Connection;
  readonly #last: Words | undefined;
  readonly remarks: string[] = [];

  constructor(db: Connection, last: Words | undefined) {
    this.#db = db;
    this.#last = last;
  }

  /** Undefined for what is passed over. `positive` says that a hit has it. */
  of(query: Query, positive: boolean): Met | undefined {
    switch (query.kind) {
      case 'everything':
        return everything;
      case 'not': {
        const met = this.of(query.of, !positive);
        return met && { kind: 'not', of: met };
      }
      case 'or': {
        const of = query.of.flatMap((part) => this.of(part, positive) ?? []);
        return of.length === 0 ? undefined : { kind: 'or', of };
      }
      case 'and': {
        const of = this.#all(query.of, positive);
        return of.length === 0 ? undefined : { kind: 'and', of };
      }
      case 'words':
        return { kind: 'and', of: this.#run([query], positive) };
      default:
        return this.#leaf(query);
    }
  }

  /** Neighbouring words may be a name together. */
  #all(parts: readonly Query[], positive: boolean): Met[] {
    const found: Met[] = [];
    let run: Words[] = [];
    for (const part of parts) {
      if (part.kind === 'words') {
        run.push(part);
        continue;
      }
      found.push(...this.#run(run, positive));
      run = [];
      const met = this.of(part, positive);
      if (met) found.push(met);
    }
    return [...found, ...this.#run(run, positive)];
  }

  #run(run: readonly Words[], positive: boolean): Met[] {
    const words = run.map((one) => this.#long(one));
    const meanings = positive
      ? meaningsOf(this.#db, words, nothingToDrop, false)
      : words.map((one) => meaningOfWords(this.#db, one, nothingToDrop, false));
    return meanings.map((meaning) => this.#meant(meaning));
  }

  #long(words: Words): Words {
    const last = words.tokens.at(-1) ?? '';
    if (!words.prefix || words.tokens.length > 1 || last.length >= shortestPrefix) return words;
    this.remarks.push(`“${words.text}*” was searched for as a word: write at least two letters before the star.`);
    return { ...words, prefix: false };
  }

  #meant({ words, typed, added, recordIds }: Meaning): Met {
    const field = words[0]?.field ?? 'any';
    const inField = (expression: string) => (field === 'any' ? expression : inColumns(columnOf[field], expression));
    const isBegun = this.#last !== undefined && words.at(-1) === this.#last;
    const phrases = (typed ?? words).map(({ tokens, prefix }, place, all) =>
      ftsPhrase(tokens, prefix || (isBegun && place === all.length - 1)),
    );
    const others = added.map(({ tokens, prefix }) => ftsPhrase(tokens, prefix));
    const links = field === 'any' ? withMerged(this.#db, recordIds).map((id) => ftsPhrase([idToken(id)])) : [];
    return { kind: 'words', expression: anyOf([allOf(phrases), ...others, ...links].map(inField)) };
  }

  #leaf(leaf: Exclude<Leaf, Words>): Met | undefined {
    switch (leaf.kind) {
      case 'near':
        return near(leaf);
      case 'named':
        return this.#named(leaf);
      case 'term':
        return this.#termed(leaf);
      case 'identifier':
        return this.#identified(leaf.text);
      case 'date':
        return leaf.range === null ? { kind: 'undated' } : { kind: 'dated', range: leaf.range };
      case 'like':
        this.remarks.push(`“like:” is for the reader’s search: here it was passed over.`);
        return undefined;
      case 'shelf-mark': {
        const levels = leaf.mark.tokens.map((token) => ftsPhrase([levelToken(token)]));
        return { kind: 'words', expression: inColumns('marks', allOf(levels)) };
      }
    }
  }

  /** As a record writes the name of what it links to, or by any name of that, drafts among them. */
  #named({ field, text, quoted }: Named): Met {
    const { column, kinds, within } = namedFields[field];
    const written = [text, ...otherHanScripts(text)].map(tokensOf).map((tokens) => wordsOrPhrase(tokens, quoted));
    const ids = listNamed(this.#db, kinds, anyOf(written), within ? column : undefined);
    const named = inColumns(column, anyOf([...written, ...ids.map((id) => ftsPhrase([idToken(id)]))]));
    if (field !== 'archive') return { kind: 'words', expression: named };
    // What no repository is named after may stand in a shelf-mark.
    const marks = shelfWords(text).split(' ').filter(Boolean);
    const marked = marks.length === 0 ? [] : [inColumns('marks', wordsOrPhrase(marks, false))];
    return { kind: 'words', expression: anyOf([named, ...marked]) };
  }

  #termed({ field, text }: Termed): Met {
    const tokens = findTerms(this.#db, field, text);
    if (tokens.length > 0)
      return { kind: 'words', expression: inColumns('terms', anyOf(tokens.map((one) => ftsPhrase([one])))) };
    this.remarks.push(`No record answers to “${field}:${text}”.`);
    return nothing;
  }

  #identified(text: string): Met {
    const tokens = tokensOf(text);
    const found: Met[] = [keysIn(findKeys(this.#db, text))];
    if (tokens.length > 0) found.push({ kind: 'words', expression: inColumns('title marks', ftsPhrase(tokens)) });
    return { kind: 'or', of: found };
  }
}

const columnOf = { title: 'title', text: 'body' };

const namedFields: Readonly<
  Record<
    NameField,
    {
      readonly column: DeskColumn;
      readonly kinds: readonly ('agent' | 'place' | 'subject' | 'collection' | 'repository' | 'recordset')[];
      /** Whether what lies in the named counts as well. */
      readonly within: boolean;
    }
  >
> = {
  person: { column: 'people', kinds: ['agent'], within: false },
  sender: { column: 'senders', kinds: ['agent'], within: false },
  recipient: { column: 'recipients', kinds: ['agent'], within: false },
  place: { column: 'places', kinds: ['place'], within: false },
  subject: { column: 'subjects', kinds: ['subject'], within: false },
  collection: { column: 'collections', kinds: ['collection'], within: true },
  archive: { column: 'archives', kinds: ['repository', 'recordset'], within: true },
};

function wordsOrPhrase(tokens: readonly string[], isPhrase: boolean): string {
  return isPhrase ? ftsPhrase(tokens) : allOf(tokens.map((token) => ftsPhrase([token])));
}

function near({ phrases, distance, field }: Near): Met {
  const all = phrases.map(({ tokens, prefix }) => ftsPhrase(tokens, prefix)).join(' ');
  const expression = `NEAR(${all}, ${String(distance)})`;
  return { kind: 'words', expression: field === 'any' ? expression : inColumns(columnOf[field], expression) };
}

/** The word at the end of a question, where it may be only begun. */
function lastWords(query: Query): Words | undefined {
  if (query.kind === 'and' || query.kind === 'or') {
    const last = query.of.at(-1);
    return last && lastWords(last);
  }
  if (query.kind !== 'words' || query.quoted || query.prefix) return undefined;
  const letters = /^\p{L}+$/u.exec(query.tokens.at(-1) ?? '')?.[0];
  return letters !== undefined && [...letters].length >= shortestBegun ? query : undefined;
}
