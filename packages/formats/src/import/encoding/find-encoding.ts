import { analyse } from 'chardet';
import { InvalidError } from '@fonds/domain/errors';
import type { Inspection } from '../import-format.ts';

/** The encoding of a file, and how it is known. One that is `guessed` is to be confirmed by a person. */
export interface FoundEncoding {
  /** A label of the WHATWG's Encoding standard, such as `utf-8` or `windows-1251`. */
  readonly encoding: string;
  readonly knownBy: Inspection['encodingKnownBy'];
}

// Enough to tell one alphabet from another.
const sampleBytes = 64 * 1024;

/**
 * Finds a text file's encoding in one pass over it: by its byte-order mark; by what it `declared` of itself; as UTF-8 where all
 * of it is well-formed UTF-8; else it is guessed from zero bytes (UTF-16) or from which bytes follow which. Throws InvalidError
 * for UTF-32 and for files that hold no text.
 */
export async function findEncoding(pieces: AsyncIterable<Uint8Array>, declared?: string): Promise<FoundEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const head = new Sample();
  const telling = new Sample();
  let wellFormed = true;
  let first = true;
  for await (const piece of pieces) {
    head.add(piece);
    if (first && head.bytes.length >= 8) {
      first = false;
      const marked = markOf(head.bytes);
      if (marked !== undefined) return { encoding: marked, knownBy: 'byte-order-mark' };
      if (declared !== undefined) return { encoding: knownLabel(declared), knownBy: 'declared' };
    }
    if (!telling.full) addTelling(telling, piece);
    if (wellFormed) wellFormed = decodes(utf8, piece, true);
    if (!wellFormed && telling.full) break;
  }
  const marked = markOf(head.bytes);
  if (marked !== undefined) return { encoding: marked, knownBy: 'byte-order-mark' };
  if (declared !== undefined) return { encoding: knownLabel(declared), knownBy: 'declared' };
  const wide = wideOf(head.bytes);
  if (wide !== undefined) return { encoding: wide, knownBy: 'guessed' };
  wellFormed &&= decodes(utf8, new Uint8Array(), false);
  if (wellFormed && !hasShifts(head.bytes)) return { encoding: 'utf-8', knownBy: 'well-formed' };
  return { encoding: guess(wellFormed ? head.bytes : telling.bytes), knownBy: 'guessed' };
}

/** A name of an encoding as the Encoding standard has it; throws InvalidError for one that can't be read. */
export function knownLabel(name: string): string {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    const message = `“${name}” is no encoding that can be read. Write it as browsers do: utf-8, utf-16le, windows-1251, koi8-r, gb18030, big5, euc-kr, shift_jis, macintosh …`;
    throw new InvalidError([{ path: 'encoding', message }]);
  }
}

/** The first bytes of something, up to a bound. */
class Sample {
  readonly #kept = new Uint8Array(sampleBytes);
  #length = 0;

  get full(): boolean {
    return this.#length === sampleBytes;
  }

  get bytes(): Uint8Array {
    return this.#kept.subarray(0, this.#length);
  }

  add(piece: Uint8Array): void {
    const fitting = piece.subarray(0, sampleBytes - this.#length);
    this.#kept.set(fitting, this.#length);
    this.#length += fitting.length;
  }
}

/** The lines that have more than ASCII in them: they alone tell an encoding. */
function addTelling(sample: Sample, piece: Uint8Array): void {
  let start = 0;
  let tells = false;
  for (let at = 0; at <= piece.length; at += 1) {
    const byte = piece[at];
    if (byte !== undefined && byte !== 10 && byte !== 13) tells ||= byte > 127;
    else {
      if (tells) sample.add(piece.subarray(start, at + 1));
      start = at + 1;
      tells = false;
    }
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    throw new InvalidError([
      { path: 'encoding', message: 'This is UTF-32. Save the file as UTF-8 and give it again.' },
    ]);
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: its blanks, digits and line ends are zero bytes at every other place. */
function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 50 < bytes.length || bytes.length < 4) return undefined;
  if (odd > even * 20) return 'utf-16le';
  return even > odd * 20 ? 'utf-16be' : undefined;
}

/** ISO-2022-JP and its like: ASCII alone, with escapes that shift into another set. */
function hasShifts(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => byte === 0x1b && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28));
}

function guess(sample: Uint8Array): string {
  for (const { name } of analyse(sample)) {
    const label = labelOf(name);
    // UTF-8 is out by now, and UTF-16 would have been found.
    if (label === undefined || label.startsWith('utf-')) continue;
    if (decodes(new TextDecoder(label, { fatal: true }), sample, true)) return label;
  }
  return 'windows-1252';
}

function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
