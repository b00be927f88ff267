import type { ImportFile, ReadOptions } from '../import-format.ts';
import { decodeFile } from '../xml/xml-encoding.ts';

// Longer than any line that is meant; keeps a file without line ends from filling the memory.
const longestLine = 1_000_000;

/** The lines of a file with their numbers from 1, without a byte-order mark and without their ends (LF, CR LF or CR). */
export async function* linesOf(
  file: ImportFile,
  options: ReadOptions,
): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  const { pieces } = await decodeFile(file, options.encoding);
  let rest = '';
  let number = 0;
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { number: (number += 1), text };
    if (rest.length > longestLine) {
      yield { number: (number += 1), text: rest };
      rest = '';
    }
  }
  if (rest !== '') for (const text of rest.replace(/\r$/, '').split('\r')) yield { number: (number += 1), text };
}
