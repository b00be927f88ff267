import type { KindedBody } from '../bodies.ts';
import type { LocalizedText } from '../language.ts';
import { foldName } from '../name.ts';

/** The names by which a record is found, its own first: of an authority its name and variants, of a document its titles. */
export function namesToKeep(record: KindedBody): readonly LocalizedText[] {
  switch (record.kind) {
    case 'agent':
    case 'place':
    case 'subject':
    case 'repository':
      return [record.body.name, ...record.body.variants];
    case 'document':
      return [record.body.title, ...record.body.alternativeTitles];
    case 'collection':
    case 'recordset':
    case 'page':
      return [];
  }
}

/** Those of some names that a record doesn't bear yet, to the letter or but for case and accents, in the same language. */
export function newNames(record: KindedBody, names: readonly LocalizedText[]): readonly LocalizedText[] {
  const told = (name: LocalizedText) => `${name.language ?? ''} ${foldName(name.text)}`;
  const here = new Set(namesToKeep(record).map(told));
  return names.filter((name) => !here.has(told(name)) && here.add(told(name)));
}

/** A record with names that it bears besides: as variants, or as a document's other titles. */
export function withNames(record: KindedBody, names: readonly LocalizedText[]): KindedBody {
  const added = newNames(record, names);
  switch (record.kind) {
    case 'agent':
      return { kind: record.kind, body: { ...record.body, variants: [...record.body.variants, ...added] } };
    case 'place':
      return { kind: record.kind, body: { ...record.body, variants: [...record.body.variants, ...added] } };
    case 'subject':
      return { kind: record.kind, body: { ...record.body, variants: [...record.body.variants, ...added] } };
    case 'repository':
      return { kind: record.kind, body: { ...record.body, variants: [...record.body.variants, ...added] } };
    case 'document': {
      const alternativeTitles = [...record.body.alternativeTitles, ...added];
      return { kind: record.kind, body: { ...record.body, alternativeTitles } };
    }
    case 'collection':
    case 'recordset':
    case 'page':
      return record;
  }
}
