import type { Dated, Leaf, Named, Near, Query, Shelved, Termed, Words } from '@fonds/domain/query/query';
import { shelfWords } from '@fonds/domain/shelf-mark-words';
import type { Expansion } from '@fonds/domain/views/search';
import type { Reader } from '../open.ts';
import { Beginnings } from './beginnings.ts';
import { catalogueOf } from './catalogue.ts';
import { nothingAtAll, type Condition } from './condition.ts';
import { isDatedIn, isUndated } from './dates.ts';
import { meaningsOf } from './expand-names.ts';
import { meaningOfWords } from './expand-words.ts';
import { allOf, anyOf, ftsPhrase, inColumns } from './fts.ts';
import { findIdentified } from './identified.ts';
import { likeWording } from './like.ts';
import type { Meaning, Phrase } from './meaning.ts';
import { lookUpNamed, lookUpTerm } from './fields.ts';
import { havingAny } from './narrowing.ts';

/** A part of the question that a hit has, as ranking sees it. */
export interface Part {
  /** What finds it in the index of words; undefined where only links or dates do. */
  readonly expression: string | undefined;
  /** The same for what was typed alone, without anything added. */
  readonly typed: string | undefined;
  /** Values of the catalogue that meet it as well. */
  readonly ordinals: readonly number[];
  /** Whether those are of a whole name, or of names in which the word stands among others. */
  readonly whole: boolean;
  /** As typed, for a phrase of neighbouring words. */
  readonly tokens: readonly string[];
}

/** A question made ready for the archive as it stands. */
export interface Asked {
  readonly condition: Condition;
  readonly parts: readonly Part[];
  readonly expansions: readonly Expansion[];
  /** What is marked in a hit. */
  readonly terms: readonly string[];
  readonly remarks: readonly string[];
}

/** Makes a question ready: names, forms and scripts are added, fields looked up. `drop` names what shall not be added. */
export function ask(
  db: Reader,
  query: Query,
  drop: readonly string[],
  within: 'possibly' | 'certainly' = 'possibly',
): Asked {
  return new Asking(db, query, new Set(drop), within).result;
}

class Asking {
  readonly #db: Reader;
  readonly #drop: ReadonlySet<string>;
  readonly #within: 'possibly' | 'certainly';
  /** Whether words in capitals stand out: not where everything is in capitals. */
  readonly #capitals: boolean;
  readonly #parts: Part[] = [];
  readonly #expansions: Expansion[] = [];
  readonly #terms: string[] = [];
  readonly #remarks: string[] = [];
  readonly #beginnings = new Beginnings(this.#remarks);
  readonly result: Asked;

  constructor(db: Reader, query: Query, drop: ReadonlySet<string>, within: 'possibly' | 'certainly') {
    this.#db = db;
    this.#drop = drop;
    this.#within = within;
    const words = wordsIn(query);
    this.#capitals = words.length < 2 || words.some((text) => /\p{Ll}/u.test(text));
    this.result = {
      condition: this.#of(query, true),
      parts: this.#parts,
      expansions: unique(this.#expansions, ({ of, drop: key }) => `${of} ${key}`),
      terms: [...new Set(this.#terms)],
      remarks: this.#remarks,
    };
  }

  /** `positive` says that a hit has it: below a `not` nothing is ranked or marked. */
  #of(query: Query, positive: boolean): Condition {
    switch (query.kind) {
      case 'everything':
        return { kind: 'everything' };
      case 'not':
        return { kind: 'not', of: this.#of(query.of, !positive) };
      case 'or':
        return { kind: 'or', of: query.of.map((part) => this.#of(part, positive)) };
      case 'and':
        return { kind: 'and', of: this.#all(query.of, positive) };
      case 'words':
        return { kind: 'and', of: this.#run([query], positive) };
      default:
        return this.#leaf(query, positive);
    }
  }

  /** Neighbouring words may be a name together. */
  #all(parts: readonly Query[], positive: boolean): Condition[] {
    const conditions: Condition[] = [];
    let run: Words[] = [];
    const end = () => {
      conditions.push(...this.#run(run, positive));
      run = [];
    };
    for (const [place, part] of parts.entries()) {
      if (isNumberSign(part, parts[place + 1])) continue;
      if (part.kind === 'words') run.push(part);
      else {
        end();
        conditions.push(this.#of(part, positive));
      }
    }
    end();
    return conditions;
  }

  #run(run: readonly Words[], positive: boolean): Condition[] {
    if (!positive) {
      // What is left out is left out as it was written, and in its other forms.
      return run.map((words) =>
        this.#meant(meaningOfWords(this.#db, this.#beginnings.bounded(words), this.#drop, this.#capitals), false),
      );
    }
    return meaningsOf(
      this.#db,
      run.map((words) => this.#beginnings.bounded(words)),
      this.#drop,
      this.#capitals,
    ).map((meaning) => this.#meant(meaning, true));
  }

  #meant(meaning: Meaning, positive: boolean): Condition {
    const [first] = meaning.words;
    const field = first?.field ?? 'any';
    const inField = (expression: string) => (field === 'any' ? expression : inColumns(columnsOf[field], expression));
    const typed = meaning.typed && inField(allOf(meaning.typed.map(expressionOf)));
    const added = meaning.added.map(expressionOf);
    const whole = typed === undefined ? added : [typed, ...added.map(inField)];
    const expression = whole.length === 0 ? undefined : anyOf(whole);
    const ordinals = field === 'any' ? this.#ordinalsOf(meaning.recordIds) : [];
    if (positive) {
      const tokens = meaning.words.flatMap((words) => words.tokens);
      this.#parts.push({ expression, typed, ordinals, whole: !meaning.partly, tokens });
      this.#terms.push(...meaning.terms);
    }
    this.#expansions.push(...meaning.expansions);
    const text: Condition[] = expression === undefined ? [] : [{ kind: 'text', expression }];
    return { kind: 'or', of: ordinals.length === 0 ? text : [...text, havingAny(this.#db, ordinals)] };
  }

  #leaf(leaf: Exclude<Leaf, Words>, positive: boolean): Condition {
    switch (leaf.kind) {
      case 'near':
        return this.#near(leaf, positive);
      case 'named':
        return this.#named(leaf, positive);
      case 'term':
        return this.#termed(leaf);
      case 'identifier':
        return findIdentified(this.#db, leaf.text);
      case 'date':
        return this.#dated(leaf);
      case 'like':
        return this.#like(leaf.slug, positive);
      case 'shelf-mark':
        return this.#shelved(leaf, positive);
    }
  }

  #near({ phrases: typed, distance, field }: Near, positive: boolean): Condition {
    const phrases = typed.map((words) => this.#beginnings.bounded(words));
    const near = `NEAR(${phrases.map(({ tokens, prefix }) => ftsPhrase(tokens, prefix)).join(' ')}, ${String(distance)})`;
    const expression = field === 'any' ? near : inColumns(columnsOf[field], near);
    if (positive) {
      this.#parts.push({ expression, typed: expression, ordinals: [], whole: true, tokens: [] });
      this.#terms.push(...phrases.map(({ text, prefix }) => (prefix ? `${text}*` : text)));
    }
    return { kind: 'text', expression };
  }

  #named(named: Named, positive: boolean): Condition {
    const { field, text } = named;
    const { ids, ordinals } = lookUpNamed(this.#db, named);
    if (ids.length === 0 && field !== 'archive') this.#remarks.push(`No public record answers to “${field}:${text}”.`);
    if (positive) this.#parts.push({ expression: undefined, typed: undefined, ordinals, whole: true, tokens: [] });
    const linked = havingAny(this.#db, ordinals);
    // What no repository is named after may stand in a shelf-mark.
    const words = field === 'archive' ? shelfWords(text).split(' ').filter(Boolean) : [];
    if (words.length === 0) return linked;
    const expression = inColumns('marks', allOf(words.map((word) => ftsPhrase([word]))));
    return { kind: 'or', of: [{ kind: 'text', expression }, linked] };
  }

  #termed(termed: Termed): Condition {
    const ordinals = lookUpTerm(this.#db, termed);
    if (ordinals.length === 0) this.#remarks.push(`No document answers to “${termed.field}:${termed.text}”.`);
    return havingAny(this.#db, ordinals);
  }

  #dated({ range, field, text }: Dated): Condition {
    const catalogue = catalogueOf(this.#db);
    if (range === null) return { kind: 'found', key: 'undated', find: () => isUndated(catalogue) };
    const within = this.#within;
    return { kind: 'found', key: `${within} ${field} ${text}`, find: () => isDatedIn(catalogue, range, within) };
  }

  #like(slug: string, positive: boolean): Condition {
    const like = likeWording(this.#db, slug);
    if (!like) {
      this.#remarks.push(`There is no public document “${slug}” to find others like it.`);
      return nothingAtAll;
    }
    if (positive) {
      this.#parts.push({ expression: like.expression, typed: like.expression, ordinals: [], whole: true, tokens: [] });
      this.#terms.push(...like.terms);
    }
    return {
      kind: 'and',
      of: [
        { kind: 'text', expression: like.expression },
        { kind: 'not', of: like.itself },
      ],
    };
  }

  #shelved({ mark }: Shelved, positive: boolean): Condition {
    const expression = inColumns('marks', allOf(mark.tokens.map((token) => ftsPhrase([token]))));
    if (positive) this.#parts.push({ expression, typed: expression, ordinals: [], whole: true, tokens: [] });
    return { kind: 'text', expression };
  }

  #ordinalsOf(recordIds: readonly string[]): number[] {
    const catalogue = catalogueOf(this.#db);
    return recordIds.flatMap((id) => linkedFacets.flatMap((facet) => catalogue.find(facet, '', id) ?? []));
  }
}

const columnsOf = { title: 'title', text: 'summary body' };
const linkedFacets = ['agent', 'place', 'subject', 'repository'] as const;

/** *No.* before a number says only that it is one. */
function isNumberSign(part: Query, next: Query | undefined): boolean {
  if (part.kind !== 'words' || part.quoted || next?.kind !== 'words') return false;
  return /^(?:no|nr|n)\.?$/i.test(part.text) && /^\d/.test(next.text);
}

function expressionOf({ tokens, prefix, capitals }: Phrase): string {
  return capitals ? inColumns('capitals', ftsPhrase(tokens)) : ftsPhrase(tokens, prefix);
}

function wordsIn(query: Query): string[] {
  if (query.kind === 'words') return [query.text];
  if (query.kind === 'and' || query.kind === 'or') return query.of.flatMap(wordsIn);
  return [];
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
