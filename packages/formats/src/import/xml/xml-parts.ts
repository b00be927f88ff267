import { InvalidError } from '@fonds/domain/errors';
import { SaxesParser } from 'saxes';
import type { XmlElement } from '../../text/xml-tree.ts';
import type { ImportEvent, ImportFile, ReadOptions } from '../import-format.ts';
import { decodeFile } from './xml-encoding.ts';

/** A piece of an XML file, in its order. Names are without a prefix; lines count from 1. */
export type XmlPart =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: XmlElement['attributes'];
      readonly line: number;
    }
  /** An element that was asked for, with all in it. */
  | { readonly type: 'element'; readonly element: XmlElement; readonly path: readonly string[] }
  | { readonly type: 'close'; readonly name: string }
  /** Words outside of the elements that were asked for. */
  | { readonly type: 'words'; readonly words: string; readonly line: number }
  /** What the parser passed over. */
  | { readonly type: 'remark'; readonly message: string; readonly line: number }
  /** From here on the file can't be read. */
  | { readonly type: 'broken'; readonly message: string; readonly line: number };

// Deeper than any record; what reads the tree does so by calling itself.
const deepest = 300;
// Longer than any record or any run of words; keeps one that never ends from filling the memory.
const longest = 20_000_000;

/**
 * Reads an XML file in pieces, holding one wanted element at a time. `wanted` is asked of each element with the names of
 * those around it. Nothing that a document type declares or points to is fetched or expanded: an entity other than XML's
 * own five stays in the words as it is written, and is remarked upon.
 */
export async function* xmlParts(
  file: ImportFile,
  options: ReadOptions,
  wanted: (name: string, path: readonly string[]) => boolean,
): AsyncGenerator<XmlPart> {
  const { pieces } = await decodeFile(file, options.encoding);
  const cutter = new XmlCutter(wanted);
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; at += 16_384) {
        cutter.write(piece.slice(at, at + 16_384));
        yield* cutter.taken();
        if (cutter.isBroken) return;
      }
    }
    cutter.close();
    yield* cutter.taken();
  } catch (error) {
    // Bytes that aren't of the encoding; what came before them stands.
    if (!(error instanceof InvalidError) || !cutter.hasBegun) throw error;
    yield* cutter.taken();
    yield { type: 'broken', line: cutter.line, message: error.issues[0]?.message ?? error.message };
  }
}

/** An event of what is no record. */
export function passedOver(part: Extract<XmlPart, { readonly type: 'remark' | 'broken' | 'words' }>): ImportEvent {
  if (part.type === 'broken')
    return { type: 'refused', row: part.line, message: `${part.message} From here on nothing was read.` };
  const message =
    part.type === 'words' ? `Words between the records are no part of any: “${part.words}”.` : part.message;
  return { type: 'skipped', row: part.line, message };
}

class XmlCutter {
  readonly #parser = new SaxesParser();
  readonly #wanted: (name: string, path: readonly string[]) => boolean;
  readonly #path: string[] = [];
  /** Those that are open of the element being taken; empty outside of it. */
  readonly #open: XmlElement[] = [];
  #parts: XmlPart[] = [];
  /** Remarks on the element being taken, which follow it. */
  readonly #held: XmlPart[] = [];
  /** A close that the parser may take back: it tells of a wrong one after it. */
  #closing = false;
  #size = 0;
  #line = 1;
  hasBegun = false;
  isBroken = false;

  constructor(wanted: (name: string, path: readonly string[]) => boolean) {
    this.#wanted = wanted;
    const parser = this.#parser;
    parser.on('error', ({ message }) => {
      const said = message.replace(/^\d*:\d+: /, '');
      const entity = /undefined entity/.test(said);
      if (entity)
        this.#remark('An entity that only a document type would explain is not expanded; it stands as it is written.');
      else this.#break(`This is no well-formed XML: ${said}`);
    });
    parser.on('doctype', () => {
      this.#remark('The document type is passed over: nothing that it declares or points to is fetched or expanded.');
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#settle();
      this.#opened(withoutPrefix(name), attributes);
    });
    parser.on('closetag', () => {
      this.#settle();
      this.#closing = true;
    });
    parser.on('text', (words) => {
      this.#settle();
      this.#words(words);
    });
    parser.on('cdata', (words) => {
      this.#settle();
      this.#words(words);
    });
  }

  get line(): number {
    return this.#line;
  }

  write(text: string): void {
    if (this.isBroken) return;
    this.#size += text.length;
    if (this.#size > longest) this.#break(`An element or a run of words is longer than ${longest} characters.`);
    else this.#parser.write(text);
    this.#settle();
    this.#line = this.#parser.line;
  }

  close(): void {
    if (!this.isBroken) this.#parser.close();
    this.#settle();
  }

  taken(): XmlPart[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  #push(part: XmlPart): void {
    if (!this.isBroken) this.#parts.push(part);
  }

  #remark(message: string): void {
    if (this.#open.length > 0) this.#held.push({ type: 'remark', message, line: this.#parser.line });
    else this.#push({ type: 'remark', message, line: this.#parser.line });
  }

  #break(message: string): void {
    this.#push({ type: 'broken', message, line: this.#parser.line });
    this.isBroken = true;
  }

  #opened(name: string, attributes: XmlElement['attributes']): void {
    if (this.isBroken) return;
    this.hasBegun = true;
    if (this.#path.length >= deepest) {
      this.#break('The elements stand too deep in one another.');
      return;
    }
    const line = this.#parser.line;
    const inside = this.#open.at(-1);
    if (inside !== undefined || this.#wanted(name, this.#path)) {
      const element: XmlElement = { name, attributes, children: [], line };
      inside?.children.push(element);
      this.#open.push(element);
    } else {
      this.#size = 0;
      this.#push({ type: 'open', name, attributes, line });
    }
    this.#path.push(name);
  }

  #settle(): void {
    if (!this.#closing || this.isBroken) return;
    this.#closing = false;
    const name = this.#path.pop() ?? '';
    const element = this.#open.pop();
    if (this.#open.length > 0) return;
    this.#size = 0;
    this.#push(element ? { type: 'element', element, path: [...this.#path] } : { type: 'close', name });
    for (const remark of this.#held.splice(0)) this.#push(remark);
  }

  #words(words: string): void {
    const inside = this.#open.at(-1);
    if (inside) inside.children.push(words);
    else if (words.trim() !== '' && this.#path.length > 0) {
      this.#push({ type: 'words', words: words.trim().slice(0, 200), line: this.#parser.line });
    }
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
