import type { KindedBody } from '@fonds/domain/bodies';
import type { Link } from '@fonds/domain/link';
import type { InferInsertModel } from 'drizzle-orm';
import type { LinkRelation, links } from './schema/published.ts';

export type ProjectedLink = Omit<InferInsertModel<typeof links>, 'key' | 'batch' | 'droppedBatch'>;

interface Stated {
  readonly relation: LinkRelation;
  readonly role?: string;
  readonly to: Link;
  readonly inferred?: string | null;
  readonly note?: string | undefined;
}

/** Every link of a record, in the order in which it holds them. */
export function linksOf(fromId: string, fromKey: number, record: KindedBody, sortKey: number): ProjectedLink[] {
  return statedLinks(record).map((link, position) => ({
    fromId,
    fromKind: record.kind,
    fromKey,
    relation: link.relation,
    role: link.role ?? '',
    toId: link.to.id,
    name: link.to.name,
    inferred: link.inferred ?? null,
    note: link.note ?? null,
    position,
    sortKey,
  }));
}

/** The ids of every record that a body links to, each once. */
export function targetsOf(record: KindedBody): string[] {
  return [...new Set(statedLinks(record).map((link) => link.to.id))];
}

function inferredFrom(part: { basis: 'stated' | 'inferred'; how?: string | undefined }): string | null {
  return part.basis === 'inferred' ? (part.how ?? 'inferred') : null;
}

function optional(relation: LinkRelation, link: Link | undefined): Stated[] {
  return link ? [{ relation, to: link }] : [];
}

function each(relation: LinkRelation, targets: readonly Link[]): Stated[] {
  const first = targets.filter((to, place) => targets.findIndex((other) => other.id === to.id) === place);
  return first.map((to) => ({ relation, to }));
}

function statedLinks(record: KindedBody): Stated[] {
  switch (record.kind) {
    case 'document': {
      const { body } = record;
      return [
        ...body.agents.map((part): Stated => ({
          relation: 'agent',
          role: part.role,
          to: part.agent,
          inferred: inferredFrom(part),
        })),
        ...body.places.map((part): Stated => ({
          relation: 'place',
          role: part.role,
          to: part.place,
          inferred: inferredFrom(part),
        })),
        ...body.subjects.map((to): Stated => ({ relation: 'subject', role: 'about', to })),
        ...each('collection', body.collections),
        ...body.relations.map((part): Stated => ({
          relation: 'document',
          role: part.relation,
          to: part.document,
          note: part.note,
        })),
        ...body.locators.flatMap((locator) => [
          ...optional('repository', locator.repository),
          ...optional('recordset', locator.recordset),
        ]),
      ];
    }
    case 'agent':
      return record.body.relations.map((part) => ({
        relation: 'related',
        role: part.relation,
        to: part.agent,
        note: part.note,
      }));
    case 'place':
    case 'subject':
      return each('broader', record.body.broader);
    case 'collection':
      return [
        ...optional('parent', record.body.parent),
        ...each('editor', record.body.editors),
        ...record.body.members.map((member): Stated => ({
          relation: 'document',
          role: 'member',
          to: member.document,
          note: member.note,
        })),
      ];
    case 'repository':
      return optional('parent', record.body.parent);
    case 'recordset':
      return [
        ...optional('repository', record.body.repository),
        ...optional('parent', record.body.parent),
        ...each('creator', record.body.creators),
      ];
    case 'page':
      return [];
  }
}
