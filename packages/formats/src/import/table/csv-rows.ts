import { CsvError, parse, type Parser } from 'csv-parse';
import { InvalidError } from '@fonds/domain/errors';
import type { TableRow } from './table-source.ts';

/** Longer than any row that people write: a quotation mark that nobody closed would otherwise keep the rest of the file in memory. */
export const longestRowCharacters = 16 * 1024 * 1024;

/** CSV by RFC 4180, with any delimiter, any line end, and any mixture of them. */
export const csvGrammar = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  max_record_size: longestRowCharacters,
};

/**
 * The rows of a CSV text. A quotation mark that stands where none may, or isn't closed, makes everything after it doubtful: it is
 * an InvalidError with its line.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({ ...csvGrammar, delimiter });
  let records: unknown[] = [];
  let row = 0;
  parser.on('data', (record: unknown) => records.push(record));
  // Whoever waits for a piece is told of its error; the parser must not tell it to nobody.
  parser.on('error', () => undefined);
  function* ready(): Generator<TableRow> {
    for (const record of records) {
      row += 1;
      yield { row, cells: cellsOf(record) };
    }
    records = [];
  }
  try {
    for await (const piece of text) {
      await written(parser, piece);
      yield* ready();
    }
    await ended(parser);
    yield* ready();
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidError([issueOf(error, row)]);
    throw error;
  } finally {
    parser.destroy();
  }
}

/** Waits until the parser has taken a piece, so that rows never gather faster than they are read. */
function written(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.once('end', resolve);
    parser.end();
  });
}

function cellsOf(record: unknown): readonly string[] {
  return Array.isArray(record) ? record.map(String) : [];
}

function issueOf(error: CsvError, rowsBefore: number): { path: string; message: string } {
  const line: unknown = error['lines'];
  const path = typeof line === 'number' ? `line ${line}` : `row ${rowsBefore + 1}`;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        path,
        message:
          'The file ends within a quotation that isn’t closed. Close it, or double the quotation marks in a cell.',
      };
    case 'CSV_MAX_RECORD_SIZE':
      return { path, message: 'A row is longer than 16 million characters: probably a quotation mark isn’t closed.' };
    default:
      return {
        path,
        message:
          'A quotation mark stands within a cell. Quote the whole cell and double the marks in it: "a ""quoted"" word".',
      };
  }
}
