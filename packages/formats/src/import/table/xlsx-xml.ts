import { SaxesParser } from 'saxes';
import { InvalidError } from '@fonds/domain/errors';
import { partLimits, refusal, zipPart } from './xlsx-zip.ts';

/** What is told of a part of a workbook while it is read. Names are without prefixes. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

/**
 * Reads a part of a workbook as XML and yields after each piece, when what the listener gathered can be taken. A document type is
 * refused: workbooks have none, and entities are declared in one. Whether there is such a part is the value returned.
 */
export async function* xmlPart(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
  listener: XmlListener,
): AsyncGenerator<undefined, boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw refusal('declares a document type');
  });
  parser.on('opentag', ({ name: tag, attributes }) => listener.open(withoutPrefix(tag), attributes));
  parser.on('closetag', ({ name: tag }) => listener.close(withoutPrefix(tag)));
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  const write = (step: () => void) => {
    try {
      step();
    } catch (error) {
      throw error instanceof InvalidError ? error : refusal(`holds a part that isn’t well formed (${name})`);
    }
  };
  let found = false;
  for await (const bytes of zipPart(pieces, name, limit)) {
    found = true;
    write(() => parser.write(decoder.decode(bytes, { stream: true })));
    yield undefined;
  }
  if (found) write(() => parser.write(decoder.decode()).close());
  return found;
}

/** Reads a small part whole. */
export async function readPart(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  listener: Partial<XmlListener>,
  limit: number = partLimits.small,
): Promise<boolean> {
  const reading = xmlPart(pieces, name, limit, { open: nothing, close: nothing, text: nothing, ...listener });
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  return step.value;
}

function nothing(): void {
  // What isn't listened to is passed over.
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without a prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => withoutPrefix(each) === name);
  return key === undefined ? undefined : attributes[key];
}
