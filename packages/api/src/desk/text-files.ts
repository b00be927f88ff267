import type { Connection } from '@fonds/db/open';
import { findRecordRow } from '@fonds/db/revisions';
import { InvalidError } from '@fonds/domain/errors';
import type { TextEncoding } from '@fonds/domain/text/encodings';
import type { TextFromFile } from '@fonds/domain/views/text-from-file';
import { decodeText } from '@fonds/formats/import/encoding/decode-text';
import { findEncoding } from '@fonds/formats/import/encoding/find-encoding';
import { ConversionError, type ConvertedText } from '@fonds/formats/text/converted';
import { textFromDocx } from '@fonds/formats/text/from-docx';
import { textFromMarkdown } from '@fonds/formats/text/from-markdown';
import { textFromPlainText } from '@fonds/formats/text/from-plain';
import { textFromTei } from '@fonds/formats/text/from-tei';

/** The largest file that is read: the scan of a book in Word would be larger, its words never are. */
const mostBytes = 20 * 1024 * 1024;

const readers: Readonly<Record<string, (words: string, db: Connection) => ConvertedText>> = {
  md: textFromMarkdown,
  markdown: textFromMarkdown,
  txt: textFromPlainText,
  text: textFromPlainText,
  xml: (xml, db) => textFromTei(xml, (ref) => recordOf(db, ref)),
  tei: (xml, db) => textFromTei(xml, (ref) => recordOf(db, ref)),
};

/**
 * A file as a text, by the ending of its name: DOCX, Markdown, plain text, TEI. Its encoding is found, or is the one that is
 * given. Throws InvalidError at `file` for what can't be read as that.
 */
export async function readTextFile(
  db: Connection,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  given?: TextEncoding,
): Promise<TextFromFile> {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length > mostBytes) throw wrong('this file is larger than 20 MB; take the words out of it first');
  try {
    if (ending === 'docx') return { ...(await textFromDocx(bytes)), encoding: null, guessed: false };
    const reader = readers[ending];
    if (!reader) throw wrong('choose a file whose name ends in .docx, .md, .txt or .xml');
    const found =
      given === undefined
        ? await findEncoding(streamOf([bytes]), declaredIn(bytes))
        : { encoding: given, knownBy: 'given' };
    let words = '';
    for await (const piece of decodeText(streamOf([bytes]), found.encoding)) words += piece;
    return { ...reader(words, db), encoding: found.encoding, guessed: found.knownBy === 'guessed' };
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw wrong(error.line === null ? error.message : `Line ${error.line}: ${error.message}`);
  }
}

function wrong(message: string): InvalidError {
  return new InvalidError([{ path: 'file', message }]);
}

async function* streamOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function declaredIn(bytes: Uint8Array): string | undefined {
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    String.fromCharCode(...bytes.subarray(0, 256)),
  )?.[1];
}

/** A `ref` that ends in a record's id means that record. */
function recordOf(db: Connection, ref: string): string | undefined {
  const id = /(?:^|[/#:])([0-9A-HJKMNP-TV-Z]{26})$/.exec(ref)?.[1];
  return id === undefined ? undefined : findRecordRow(db, id)?.id;
}
