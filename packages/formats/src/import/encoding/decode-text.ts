import { InvalidError } from '@fonds/domain/errors';
import { knownLabel } from './find-encoding.ts';

/**
 * A file's bytes as text, piece by piece, without its byte-order mark. Bytes that can't be of the encoding are an InvalidError
 * with their line: nothing is replaced silently.
 */
export async function* decodeText(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const label = knownLabel(encoding);
  const decoder = new TextDecoder(label, { fatal: true });
  const count = new LineCount();
  const decode = (piece: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      const before = new TextDecoder(label).decode(piece).split('\uFFFD', 1)[0] ?? '';
      count.add(before);
      const message = `There are bytes that ${label} doesn’t have. Say in which encoding the file was saved.`;
      throw new InvalidError([{ path: `line ${count.line}`, message }]);
    }
  };
  for await (const piece of pieces) {
    const text = decode(piece, true);
    count.add(text);
    if (text !== '') yield text;
  }
  const rest = decode(new Uint8Array(), false);
  if (rest !== '') yield rest;
}

/** Counts lines, whatever ends them, across pieces. */
class LineCount {
  line = 1;
  #afterReturn = false;

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 13 || (code === 10 && !this.#afterReturn)) this.line += 1;
      this.#afterReturn = code === 13;
    }
  }
}
