import { InvalidError } from '@fonds/domain/errors';
import type { ImportFile, Inspection } from '../import-format.ts';

/** A file's words as they come, and how they were encoded. */
export interface DecodedFile {
  readonly encoding: string;
  readonly knownBy: Inspection['encodingKnownBy'];
  /** Piece by piece, no piece longer than 64 Ki characters. Throws InvalidError for bytes that the encoding doesn't have. */
  readonly pieces: AsyncIterable<string>;
}

const longestPiece = 65_536;
// A declaration stands at the very start and is short.
const declarationBytes = 256;

/**
 * A file of XML, or of anything else that is UTF-8 unless it says so: a byte-order mark, an XML declaration, or a `given`
 * encoding is honoured; otherwise it is UTF-8, well-formed or refused.
 */
export async function decodeFile(file: ImportFile, given?: string): Promise<DecodedFile> {
  const head = await startOf(file, declarationBytes);
  const { encoding, knownBy } =
    given === undefined ? encodingOf(head) : ({ encoding: given, knownBy: 'declared' } as const);
  decoderOf(encoding);
  return { encoding, knownBy, pieces: decode(file, encoding) };
}

/** What is shown of a file before it is read, for formats that need nothing said. */
export async function inspectEncoding(file: ImportFile): Promise<Inspection> {
  const { encoding, knownBy } = encodingOf(await startOf(file, declarationBytes));
  const known = isKnown(encoding);
  const questions = known
    ? []
    : [`The file says that it is in “${encoding}”, which is not known here: name its encoding (encoding).`];
  return { encoding, encodingKnownBy: known ? knownBy : 'guessed', questions };
}

async function startOf(file: ImportFile, wanted: number): Promise<Uint8Array> {
  const start = new Uint8Array(wanted);
  let filled = 0;
  for await (const piece of file.bytes()) {
    const part = piece.subarray(0, wanted - filled);
    start.set(part, filled);
    filled += part.length;
    if (filled === wanted) break;
  }
  return start.subarray(0, filled);
}

function encodingOf(head: Uint8Array): { readonly encoding: string; readonly knownBy: Inspection['encodingKnownBy'] } {
  const [first = 0, second = 0, third = 0] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', knownBy: 'byte-order-mark' };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', knownBy: 'byte-order-mark' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', knownBy: 'byte-order-mark' };
  const ascii = String.fromCharCode(...head);
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(ascii)?.[1];
  // What declares UTF-16 in single bytes is not in it.
  if (declared !== undefined && !/^utf-?16/i.test(declared)) {
    return { encoding: declared.toLowerCase(), knownBy: 'declared' };
  }
  return { encoding: 'utf-8', knownBy: 'well-formed' };
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new InvalidError([
      {
        path: 'line 1',
        message: `No encoding “${encoding}” is known here; name the file’s encoding, such as utf-8 or windows-1251.`,
      },
    ]);
  }
}

async function* decode(file: ImportFile, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let line = 1;
  const text = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new InvalidError([
        {
          path: `line ${line}`,
          message: `After this line stands what is no ${encoding}: name the file’s encoding, or save it as UTF-8.`,
        },
      ]);
    }
  };
  for await (const bytes of file.bytes()) {
    for (let at = 0; at < bytes.length; at += longestPiece) {
      const piece = text(bytes.subarray(at, at + longestPiece));
      yield piece;
      line += piece.split('\n').length - 1;
    }
  }
  yield text();
}
