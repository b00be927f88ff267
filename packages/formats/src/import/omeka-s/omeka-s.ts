import { InvalidError } from '@fonds/domain/errors';
import type { ImportEvent, ImportFile, ImportFormat, ReadOptions } from '../import-format.ts';
import { keysOfFile } from '../described/record-draft.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { jsonItems } from './json-items.ts';
import { readOmekaResource } from './omeka-s-record.ts';
import { isObject, listOf, type JsonObject } from './omeka-s-values.ts';

/** JSON-LD as the API of Omeka S gives it: items as documents, item sets as collections. */
export const omekaSFormat: ImportFormat = {
  id: 'omeka-s',
  label: 'Omeka S (JSON-LD)',
  extensions: ['json', 'jsonld'],
  inspect: inspectEncoding,
  read: readOmeka,
};

async function* readOmeka(file: ImportFile, options: ReadOptions): AsyncGenerator<ImportEvent> {
  const keyOf = keysOfFile();
  let isFound = false;
  for await (const { text, row } of jsonItems(file, options)) {
    const parsed = parse(text);
    if (parsed === undefined) {
      yield { type: 'refused', row, message: 'This item is no JSON.' };
      continue;
    }
    const graph = listOf(parsed['@graph']).filter(isObject);
    for (const resource of graph.length > 0 ? graph : [parsed]) {
      isFound ||= '@type' in resource || 'o:id' in resource;
      if (!isFound)
        throw new InvalidError([
          { path: `line ${row}`, message: 'This is no resource of Omeka S: each says its “@type”, such as “o:Item”.' },
        ]);
      yield readOmekaResource(resource, row, keyOf, options.terms);
    }
  }
}

function parse(text: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
