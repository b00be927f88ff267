import { InvalidError } from '@fonds/domain/errors';
import type { ImportFile, ReadOptions } from '../import-format.ts';
import { decodeFile } from '../xml/xml-encoding.ts';

/** One item of a JSON file: its words, still to be parsed, and the line on which it begins. */
export interface JsonItem {
  readonly text: string;
  readonly row: number;
}

// Longer than any record.
const longestItem = 20_000_000;

/** The items of an array, one held at a time; a file that is one object is that item. Throws InvalidError for what is neither. */
export async function* jsonItems(file: ImportFile, options: ReadOptions): AsyncGenerator<JsonItem> {
  const { pieces } = await decodeFile(file, options.encoding);
  const cutter = new JsonCutter();
  for await (const piece of pieces) yield* cutter.items(piece);
  cutter.end();
}

class JsonCutter {
  #row = 1;
  #start = 1;
  #depth = 0;
  #isArray = false;
  #isOver = false;
  #inString = false;
  #isEscaped = false;
  #text: string[] = [];
  #length = 0;

  /** Items that end in this piece. */
  *items(piece: string): Generator<JsonItem> {
    let from = 0;
    const base = () => (this.#isArray ? 1 : 0);
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece[at];
      if (sign === '\n') this.#row += 1;
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (sign === '\\') this.#isEscaped = true;
        else if (sign === '"') this.#inString = false;
        continue;
      }
      if (sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t') continue;
      if (this.#isOver) throw this.#wrong('After the end of the JSON stands something more.');
      const isBetween = this.#depth === base();
      if (isBetween && this.#depth === 0 && sign === '[' && !this.#isArray) {
        this.#isArray = true;
        this.#depth = 1;
        from = at + 1;
      } else if (isBetween && this.#isArray && sign === ',') from = at + 1;
      else if (isBetween && this.#isArray && sign === ']') this.#isOver = true;
      else if (isBetween && sign !== '{') throw this.#wrong('Items are objects in braces, in an array or one alone.');
      else if (sign === '{' || sign === '[') {
        if (isBetween) {
          this.#start = this.#row;
          from = at;
        }
        this.#depth += 1;
      } else if (sign === '}' || sign === ']') {
        this.#depth -= 1;
        if (this.#depth === base()) {
          yield { text: [...this.#text.splice(0), piece.slice(from, at + 1)].join(''), row: this.#start };
          this.#length = 0;
          from = at + 1;
          if (!this.#isArray) this.#isOver = true;
        }
      } else if (sign === '"') this.#inString = true;
    }
    if (this.#depth <= base()) return;
    this.#text.push(piece.slice(from));
    this.#length += piece.length - from;
    if (this.#length > longestItem)
      throw this.#wrong(`The item that begins on line ${this.#start} is longer than ${longestItem} characters.`);
  }

  end(): void {
    if (!this.#isOver)
      throw this.#wrong(this.#depth === 0 ? 'There is no JSON in this file.' : 'The file ends within an item.');
  }

  #wrong(message: string): InvalidError {
    return new InvalidError([{ path: `line ${this.#row}`, message }]);
  }
}
