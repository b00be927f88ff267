import type { Bodies } from '../bodies.ts';
import type { RecordKind } from '../record.ts';
import { agentFields } from './agent-fields.ts';
import { collectionFields } from './collection-fields.ts';
import { documentFields } from './document-fields.ts';
import type { Field, FieldsOf, KeyedField } from './field.ts';
import { pageFields } from './page-fields.ts';
import { placeFields } from './place-fields.ts';
import { recordSetFields } from './recordset-fields.ts';
import { repositoryFields } from './repository-fields.ts';
import { subjectFields } from './subject-fields.ts';

const registers: { readonly [K in RecordKind]: FieldsOf<Bodies[K]> } = {
  document: documentFields,
  agent: agentFields,
  place: placeFields,
  subject: subjectFields,
  collection: collectionFields,
  repository: repositoryFields,
  recordset: recordSetFields,
  page: pageFields,
};

/** The fields of a kind in the order of its form. */
export function fieldsOf(kind: RecordKind): readonly KeyedField[] {
  const register: Readonly<Record<string, Field>> = registers[kind];
  return Object.entries(register).map(([key, field]) => ({ ...field, key }));
}
