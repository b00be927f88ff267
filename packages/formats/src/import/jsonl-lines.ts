import { InvalidError } from '@fonds/domain/errors';

/** A line of a text file, with its number from 1; without its line end. */
export interface NumberedLine {
  readonly row: number;
  readonly text: string;
}

/** Longer lines are refused: a record with all its texts is a few megabytes. */
const mostCharacters = 64 * 1024 * 1024;

/** The lines of a file in UTF-8, as they come. Throws InvalidError, with the line as its path, for other bytes and for a line without end. */
export async function* utf8Lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let row = 1;
  for await (const piece of bytes) {
    const pieces = (rest + decoded(decoder, piece, row)).split('\n');
    rest = pieces.pop() ?? '';
    for (const text of pieces) yield { row: row++, text: text.replace(/\r$/, '') };
    if (rest.length > mostCharacters) throw refused(row, `is longer than ${mostCharacters} characters`);
  }
  rest += decoded(decoder, undefined, row);
  if (rest !== '') yield { row, text: rest };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array | undefined, row: number): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw refused(row, 'or one soon after it isn’t UTF-8: save the file as UTF-8');
  }
}

function refused(row: number, message: string): InvalidError {
  return new InvalidError([{ path: `line ${row}`, message }]);
}
