import { InvalidError } from '@fonds/domain/errors';
import { elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { ImportedRecord, ImportEvent, ImportFile, ReadOptions } from '../import-format.ts';
import { keysOfFile } from '../described/record-draft.ts';
import { carriedBy, withdrawnThere } from './oai-record.ts';
import { passedOver, xmlParts } from './xml-parts.ts';

/** What one record of a file became: a record, or why it is none. */
export type Reading = ImportedRecord | { readonly refused: string; readonly field?: string };

export interface RecordReader {
  /** The format's name in sentences. */
  readonly label: string;
  /** Whether an element, in those around it, is a record or carries one. */
  readonly isRecord: (name: string, path: readonly string[]) => boolean;
  /** Finds what is described within what a protocol carries; undefined where it is of another format. */
  readonly within: (carried: XmlElement) => XmlElement | undefined;
  readonly read: (
    element: XmlElement,
    row: number,
    oai: string | undefined,
    keyOf: (wanted: string) => string,
  ) => Reading;
}

// A harvest may begin with deleted records; more than this of another format is another format.
const mostBefore = 1000;

/**
 * The records of an XML file one at a time, whatever wraps them: `ListRecords`, a collection, or nothing. Deleted ones, and
 * words that belong to none, are told. Throws InvalidError for a file that holds nothing of the format.
 */
export async function* recordsOfXml(
  file: ImportFile,
  options: ReadOptions,
  reader: RecordReader,
): AsyncGenerator<ImportEvent> {
  const keyOf = keysOfFile();
  const begun: ImportEvent[] = [];
  let isFound = false;
  let root: string | undefined;
  for await (const part of xmlParts(file, options, reader.isRecord)) {
    if (part.type === 'open') root ??= part.name;
    if (part.type === 'open' || part.type === 'close') continue;
    if (part.type === 'words' && isProtocol(root)) continue;
    if (part.type === 'broken' && !isFound)
      throw new InvalidError([{ path: `line ${part.line}`, message: part.message }]);
    const { event, isOfFormat } =
      part.type === 'element' ? eventOf(part.element, reader, keyOf) : { event: passedOver(part), isOfFormat: false };
    isFound ||= isOfFormat;
    // Until a first record shows that the file is of this format, nothing is said of it.
    if (!isFound) begun.push(event);
    else {
      yield* begun.splice(0);
      yield event;
    }
    if (begun.length >= mostBefore) break;
  }
  if (isFound) return;
  const where = root === undefined ? '' : `, which begins with <${root}>`;
  throw new InvalidError([{ path: 'line 1', message: `No ${reader.label} record is in this file${where}.` }]);
}

function eventOf(
  element: XmlElement,
  reader: RecordReader,
  keyOf: (wanted: string) => string,
): { readonly event: ImportEvent; readonly isOfFormat: boolean } {
  const row = element.line;
  const record = carriedBy(element);
  if (record.deleted) return { isOfFormat: true, event: { type: 'skipped', row, message: withdrawnThere(record) } };
  const described = record.carried && reader.within(record.carried);
  if (!described) {
    const inside = record.carried ?? elementsOf(element)[0] ?? element;
    const message = `<${inside.name}> is no ${reader.label}: “${clip(wordsOf(inside))}”.`;
    return { isOfFormat: false, event: { type: 'refused', row, field: inside.name, message } };
  }
  const read = reader.read(described, row, record.identifier, keyOf);
  if (!('refused' in read)) return { isOfFormat: true, event: { type: 'record', record: read } };
  const field = read.field === undefined ? {} : { field: read.field };
  return { isOfFormat: true, event: { type: 'refused', row, ...field, message: read.refused } };
}

/** What a protocol says around its records is about itself: dates of answers, tokens, sizes. */
function isProtocol(root: string | undefined): boolean {
  return root === 'OAI-PMH' || root === 'searchRetrieveResponse';
}

function clip(words: string): string {
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
