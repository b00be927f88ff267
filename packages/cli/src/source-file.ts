import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { callerFolder } from '@fonds/api/environment';
import { InvalidError } from '@fonds/domain/errors';

/** The absolute path of a file that a person named, from the folder in which they called the command. */
export function resolveGiven(file: string): string {
  return resolve(callerFolder(), file);
}

/** Reads a text file that a person named. Throws InvalidError with one line for what isn't there or isn't UTF-8 text. */
export function readTextFile(file: string): string {
  const path = resolveGiven(file);
  const refuse = (message: string) => new InvalidError([{ path: '', message }]);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw refuse(`There is no file ${path}.`);
  if (stats.isDirectory()) throw refuse(`${path} is a folder: name a file in it.`);
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw refuse(`${path} is empty.`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw refuse(`${path} is text in UTF-16: save it as UTF-8 and try again.`);
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw refuse(`${path} is no text file: it has a zero byte on line ${lineAt(bytes, zero)}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(
      `${path} isn’t UTF-8 (the first wrong byte is on line ${lineAt(bytes, firstWrongByte(bytes))}): save it as UTF-8 and try again.`,
    );
  }
}

/** Where decoding stops agreeing with the bytes. */
function firstWrongByte(bytes: Buffer): number {
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
    return start + Buffer.byteLength(lenient.slice(0, Math.max(0, good)));
  }
}

function lineAt(bytes: Buffer, place: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < place; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
