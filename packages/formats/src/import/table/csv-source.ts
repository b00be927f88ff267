import { InvalidError } from '@fonds/domain/errors';
import { decodeText } from '../encoding/decode-text.ts';
import { findEncoding, knownLabel } from '../encoding/find-encoding.ts';
import type { ImportFile, Inspection, ReadOptions } from '../import-format.ts';
import { csvRows } from './csv-rows.ts';
import { delimiterWords, findDelimiter } from './find-delimiter.ts';
import type { TableQuestion, TableSource } from './table-source.ts';

// What the delimiter and the line ends are found in.
const sampleCharacters = 64 * 1024;

/** Opens a CSV file: finds its encoding, delimiter and line ends, and asks about what was only guessed. */
export async function openCsv(file: ImportFile, options: ReadOptions): Promise<TableSource> {
  await refuseWorkbooks(file);
  const found = await encodingOf(file, options);
  const { sample, whole } = await sampleOf(decodeText(file.bytes(), found.encoding));
  const delimiter = options.delimiter ?? findDelimiter(sample, whole);
  const sign = typeof delimiter === 'string' ? delimiter : delimiter.delimiter;
  if (sign.length !== 1 || /["\r\n]/.test(sign))
    throw new InvalidError([{ path: 'delimiter', message: 'A delimiter is one character, such as a comma or a tab.' }]);
  const questions: TableQuestion[] = [];
  if (found.knownBy === 'guessed') {
    const message = `encoding: the file doesn’t say it, and it isn’t UTF-8. It looks like ${found.encoding}; say that it is, or which it is.`;
    questions.push({ option: 'encoding', message });
  }
  if (typeof delimiter !== 'string' && delimiter.doubtful) {
    const message = `delimiter: it isn’t plain what parts the cells. It looks like the ${delimiterWords[sign] ?? sign}; say that it is, or which it is.`;
    questions.push({ option: 'delimiter', message });
  }
  return {
    found: {
      encoding: found.encoding,
      encodingKnownBy: found.knownBy,
      lineEnds: lineEndsOf(sample),
      delimiter: sign,
    },
    questions,
    rows: () => csvRows(decodeText(file.bytes(), found.encoding), sign),
  };
}

async function encodingOf(file: ImportFile, { encoding }: ReadOptions) {
  if (encoding === undefined) return findEncoding(file.bytes());
  return { encoding: knownLabel(encoding), knownBy: 'declared' } as const;
}

async function sampleOf(text: AsyncIterable<string>): Promise<{ sample: string; whole: boolean }> {
  let sample = '';
  for await (const piece of text) {
    sample += piece;
    if (sample.length > sampleCharacters) return { sample: sample.slice(0, sampleCharacters), whole: false };
  }
  return { sample, whole: true };
}

function lineEndsOf(sample: string): NonNullable<Inspection['lineEnds']> {
  const ends = new Set(sample.match(/\r\n|\n|\r(?!$)/g));
  if (ends.size > 1) return 'mixed';
  if (ends.has('\r\n')) return 'CRLF';
  return ends.has('\r') ? 'CR' : 'LF';
}

/** A workbook, or another file that is no text, given as CSV by mistake. */
async function refuseWorkbooks(file: ImportFile): Promise<void> {
  const start = (await firstBytes(file)).join(' ');
  const path = 'line 1';
  if (start === '80 75 3 4')
    throw new InvalidError([{ path, message: 'This is a ZIP file, perhaps an Excel workbook: choose XLSX.' }]);
  if (start === '208 207 17 224')
    throw new InvalidError([{ path, message: 'This is an old Excel workbook: save it as XLSX or as CSV.' }]);
}

async function firstBytes(file: ImportFile): Promise<readonly number[]> {
  const first: number[] = [];
  for await (const piece of file.bytes()) {
    first.push(...piece.subarray(0, 4 - first.length));
    if (first.length >= 4) break;
  }
  return first;
}
