import type { RecordKind } from '@fonds/domain/record';

/** Something that can be made on the spot, with no more than a name. */
export interface Maker {
  readonly key: string;
  readonly kind: RecordKind;
  /** *person*, as in *a new person*. */
  readonly thing: string;
  readonly fields: Readonly<Record<string, string>>;
}

const things: Readonly<Record<RecordKind, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  agent: {
    person: { type: 'person' },
    organisation: { type: 'organisation' },
    family: { type: 'family' },
    office: { type: 'office' },
  },
  place: { place: {} },
  subject: { subject: {} },
  repository: { repository: {} },
  collection: { collection: {} },
  recordset: { fonds: { level: 'fonds' }, series: { level: 'series' }, file: { level: 'file' } },
  document: { document: {} },
  page: {},
};

/** What of these kinds can be made on the spot. */
export function makersOf(kinds: readonly RecordKind[]): readonly Maker[] {
  return kinds.flatMap((kind) =>
    Object.entries(things[kind]).map(([thing, fields]) => ({ key: `new-${kind}-${thing}`, kind, thing, fields })),
  );
}

const titled: readonly RecordKind[] = ['document', 'collection', 'recordset', 'page'];

/** The fields that a new record of that name starts with. */
export function newFields({ kind, fields }: Maker, name: string): Readonly<Record<string, unknown>> {
  return { ...fields, [titled.includes(kind) ? 'title' : 'name']: { text: name } };
}
