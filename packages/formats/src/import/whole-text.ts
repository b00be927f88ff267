import { InvalidError } from '@fonds/domain/errors';
import type { ImportFile, Inspection } from './import-format.ts';

function refuse(message: string): InvalidError {
  return new InvalidError([{ path: '', message }]);
}

async function bytesOf(file: ImportFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.bytes()) pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The text of a file that a format reads whole. Throws InvalidError with one line for what is empty or isn't UTF-8 text. */
export async function readWholeText(file: ImportFile): Promise<string> {
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw refuse(`${file.name} is empty.`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw refuse(`${file.name} is text in UTF-16: save it as UTF-8 and try again.`);
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw refuse(`${file.name} is no text file: it has a zero byte on line ${lineAt(bytes, zero)}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineAt(bytes, firstWrongByte(bytes));
    throw refuse(`${file.name} isn’t UTF-8 (the first wrong byte is on line ${line}): save it as UTF-8 and try again.`);
  }
}

/** What is known of a file that is read as UTF-8 text or not at all. */
export async function inspectWholeText(file: ImportFile): Promise<Inspection> {
  const bytes = await bytesOf(file);
  await readWholeText(file);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    encoding: 'UTF-8',
    encodingKnownBy: marked ? 'byte-order-mark' : 'well-formed',
    lineEnds: lineEndsOf(bytes),
    questions: [],
  };
}

function lineEndsOf(bytes: Uint8Array): NonNullable<Inspection['lineEnds']> {
  const found = new Set<'LF' | 'CRLF' | 'CR'>();
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 10 && bytes[at - 1] !== 13) found.add('LF');
    if (bytes[at] === 13) found.add(bytes[at + 1] === 10 ? 'CRLF' : 'CR');
  }
  const [only = 'LF', other] = found;
  return other === undefined ? only : 'mixed';
}

/** Where decoding stops agreeing with the bytes. */
function firstWrongByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const step = 4096;
  let start = 0;
  try {
    for (; start < bytes.length; start += step) decoder.decode(bytes.subarray(start, start + step), { stream: true });
    return bytes.length - 1;
  } catch {
    // Within the piece that failed, the text decoded leniently holds as many line breaks up to the first replacement.
    const lenient = new TextDecoder('utf-8').decode(bytes.subarray(start, start + step));
    const good = lenient.indexOf('\uFFFD', start === 0 ? 0 : 1);
    return start + new TextEncoder().encode(lenient.slice(0, Math.max(0, good))).length;
  }
}

function lineAt(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < place; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
