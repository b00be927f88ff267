import type { Agent } from './agent.ts';
import type { KindedBody } from './bodies.ts';
import { classificationMark, readMark } from './classification-mark.ts';
import type { Document } from './document.ts';
import { languagesNamed, withLanguages } from './language-use.ts';
import type { Vocabulary } from './vocabularies.ts';

/** How the records of one kind name the terms of a vocabulary. */
interface Use<Body> {
  readonly named: (body: Body) => readonly (string | undefined)[];
  /** The body with every id put through `swap`. */
  readonly swapped: (body: Body, swap: (id: string) => string) => Body;
}

type Stated = { readonly statement?: string | undefined } | undefined;

function rightsOf({ rights, texts }: Document): readonly Stated[] {
  return [rights?.work, rights?.scan, rights?.description, ...texts.map((text) => text.rights)];
}

/** Rows that say the same after a merging are one row. */
function once<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const inDocuments: Readonly<Partial<Record<Vocabulary, Use<Document>>>> = {
  'document-type': {
    named: ({ type }) => [type],
    swapped: (body, swap) => (body.type === undefined ? body : { ...body, type: swap(body.type) }),
  },
  'agent-role': {
    named: ({ agents }) => agents.map(({ role }) => role),
    swapped: (body, swap) => ({ ...body, agents: once(body.agents.map((row) => ({ ...row, role: swap(row.role) }))) }),
  },
  'place-role': {
    named: ({ places }) => places.map(({ role }) => role),
    swapped: (body, swap) => ({ ...body, places: once(body.places.map((row) => ({ ...row, role: swap(row.role) }))) }),
  },
  'document-relation': {
    named: ({ relations }) => relations.map(({ relation }) => relation),
    swapped: (body, swap) => ({
      ...body,
      relations: once(body.relations.map((row) => ({ ...row, relation: swap(row.relation) }))),
    }),
  },
  classification: {
    named: ({ classification }) =>
      classification
        ? [classification.level, ...classification.regradings.map(({ to }) => to)]
            .filter((level) => level !== 'declassified')
            .map((level) => classificationMark({ scheme: classification.scheme, level }))
        : [],
    swapped: (body, swap) => {
      const { classification } = body;
      if (!classification) return body;
      const { scheme } = classification;
      const put = (level: string) => readMark(swap(classificationMark({ scheme, level })))?.level ?? level;
      const regradings = classification.regradings.map((row) => ({ ...row, to: put(row.to) }));
      return { ...body, classification: { ...classification, level: put(classification.level), regradings } };
    },
  },
  'rights-statement': {
    named: (body) => rightsOf(body).map((rights) => rights?.statement),
    swapped: (body, swap) => {
      const put = <Rights extends Stated>(rights: Rights): Rights =>
        rights?.statement === undefined ? rights : { ...rights, statement: swap(rights.statement) };
      const { rights } = body;
      return {
        ...body,
        ...(rights && {
          rights: {
            ...rights,
            ...(rights.work && { work: put(rights.work) }),
            ...(rights.scan && { scan: put(rights.scan) }),
            ...(rights.description && { description: put(rights.description) }),
          },
        }),
        texts: body.texts.map((text) => (text.rights ? { ...text, rights: put(text.rights) } : text)),
      };
    },
  },
};

const inAgents: Readonly<Partial<Record<Vocabulary, Use<Agent>>>> = {
  'agent-relation': {
    named: ({ relations }) => relations.map(({ relation }) => relation),
    swapped: (body, swap) => ({
      ...body,
      relations: once(body.relations.map((row) => ({ ...row, relation: swap(row.relation) }))),
    }),
  },
};

function namedIn(vocabulary: Vocabulary, record: KindedBody): readonly (string | undefined)[] {
  if (vocabulary === 'language') return languagesNamed(record);
  if (record.kind === 'document') return inDocuments[vocabulary]?.named(record.body) ?? [];
  return record.kind === 'agent' ? (inAgents[vocabulary]?.named(record.body) ?? []) : [];
}

/** The ids of a vocabulary's terms that a record names, each once. */
export function termsNamed(vocabulary: Vocabulary, record: KindedBody): string[] {
  return [...new Set(namedIn(vocabulary, record).filter((id) => id !== undefined))];
}

/** The roles and relations that a record names, with where it does: `agents.0.role`. */
export function termPlaces(record: KindedBody): { vocabulary: Vocabulary; id: string; path: string }[] {
  const placed = (vocabulary: Vocabulary, field: string, part: string) =>
    namedIn(vocabulary, record).flatMap((id, row) =>
      id === undefined ? [] : [{ vocabulary, id, path: `${field}.${row}.${part}` }],
    );
  return [
    ...placed('agent-role', 'agents', 'role'),
    ...placed('place-role', 'places', 'role'),
    ...placed('document-relation', 'relations', 'relation'),
    ...placed('agent-relation', 'relations', 'relation'),
  ];
}

/** The record with one term in the place of another, wherever it names that. */
export function withTermReplaced(vocabulary: Vocabulary, record: KindedBody, from: string, to: string): KindedBody {
  const swap = (id: string) => (id === from ? to : id);
  if (vocabulary === 'language') return withLanguages(record, swap);
  if (record.kind === 'document') {
    return { kind: 'document', body: inDocuments[vocabulary]?.swapped(record.body, swap) ?? record.body };
  }
  if (record.kind !== 'agent') return record;
  return { kind: 'agent', body: inAgents[vocabulary]?.swapped(record.body, swap) ?? record.body };
}
