import { findAgentByName, findRecordByReference } from '@fonds/db/import-rows';
import type { Connection } from '@fonds/db/open';
import { InvalidError } from '@fonds/domain/errors';
import { readTei, type TeiDocument, type TeiParty } from '@fonds/formats/import/tei';
import { collectionItem, type ReadySource } from './listing.ts';
import type { ImportItem } from './plan.ts';

/**
 * Reads a TEI P5 file into documents with their whole texts, in a collection where one is named. Senders and recipients
 * become links to agents of that very name, made where there is none. Throws InvalidError with line numbers.
 */
export function readySourceOfTei(
  db: Connection,
  xml: string,
  from: { readonly fileName: string; readonly collection: string | undefined },
): ReadySource {
  const read = readTei(xml, (ref) => findRecordByReference(db, ref));
  if (!read.ok) {
    throw new InvalidError(read.issues.map(({ line, message }) => ({ path: `line ${String(line)}`, message })));
  }
  const { collection } = from;
  const agents = new Map<string, ImportItem>();
  for (const { parties } of read.documents) {
    for (const party of parties) {
      // What has no line of its own counts below nothing: an import's rows each have a number.
      if (!agents.has(party.name)) agents.set(party.name, agentItem(db, party, -1 - agents.size));
    }
  }
  let row = 0;
  const equals = new Map<string, number>();
  const documents = read.documents.map((document): ImportItem => {
    const key = document.identifiers[0]?.value ?? `${document.date?.edtf ?? ''} ${document.title}`;
    const place = (equals.get(key) ?? 0) + 1;
    equals.set(key, place);
    const matchKey = `document ${key} ${String(place)}`;
    // Several may begin on one line.
    row = Math.max(document.line, row + 1);
    return { row, matchKey, kind: 'document', body: bodyOf(document, collection) };
  });
  return {
    source: `tei: ${collection ?? from.fileName}`,
    items: [...(collection === undefined ? [] : [collectionItem(db, collection)]), ...agents.values(), ...documents],
    skipped: read.documents.flatMap(({ line, notUnderstood }) =>
      notUnderstood.map((one) => ({
        row: one.line ?? line,
        text: one.words === '' ? one.message : `${one.message} “${one.words.slice(0, 200)}”`,
      })),
    ),
  };
}

/** The key of an agent within its import. */
function agentKey(name: string): string {
  return `agent ${name}`;
}

function agentItem(db: Connection, { name, type }: TeiParty, row: number): ImportItem {
  const standing = findAgentByName(db, name);
  const item = { row, matchKey: agentKey(name), kind: 'agent' as const, body: { type, name: { text: name } } };
  return standing === undefined ? item : { ...item, existingId: standing };
}

function bodyOf(document: TeiDocument, collection: string | undefined): object {
  const { title, date, summary, language, identifiers, parties, source, rights, html } = document;
  const text = {
    key: 'text',
    language: language ?? 'und',
    kind: 'transcript',
    html,
    ...(rights === undefined ? {} : { rights }),
  };
  return {
    title: { text: title },
    dates: date ? [{ ...date, kind: 'created' }] : [],
    summary: summary === '' ? [] : [{ text: summary }],
    languages: language === undefined ? [] : [language],
    identifiers,
    agents: parties.map(({ name, role }) => ({ agent: { id: `@${agentKey(name)}`, name }, role })),
    locators: source === '' ? [] : [{ role: 'copy-consulted', source }],
    texts: html === '' ? [] : [text],
    collections: collection === undefined ? [] : [{ id: '@collection', name: collection }],
  };
}
