import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import type { TemplateRow } from '@fonds/domain/views/desk';
import { and, asc, eq } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { audit } from './audit.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { newRecordId } from './record-ids.ts';
import { templates } from './schema/templates.ts';

type Stored = typeof templates.$inferSelect;

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function rowOf({ id, kind, name, changedAt, byName }: Omit<Stored, 'body'>): TemplateRow {
  return { id, kind, name, changedAt, changedBy: byName };
}

function getStored(db: Connection, id: string): Stored {
  const stored = db.orm.select().from(templates).where(eq(templates.id, id)).get();
  if (!stored) throw new NotFoundError('There is no such template. Somebody may have deleted it.');
  return stored;
}

/** The templates of a kind by name. Cost: every template of the kind, without its values. */
export function listTemplates(db: Connection, kind: RecordKind): TemplateRow[] {
  const { id, name, nameKey, changedAt, byUser, byName } = templates;
  return db.orm
    .select({ id, kind: templates.kind, name, nameKey, changedAt, byUser, byName })
    .from(templates)
    .where(eq(templates.kind, kind))
    .orderBy(asc(nameKey))
    .all()
    .map(rowOf);
}

/** A template and the values that it fills a form with. Throws NotFoundError. */
export function getTemplate(db: Connection, id: string): TemplateRow & { readonly values: unknown } {
  const stored = getStored(db, id);
  const values: unknown = JSON.parse(stored.body);
  return { ...rowOf(stored), values };
}

function refuseTaken(db: Connection, kind: RecordKind, name: string, but?: string): void {
  const taken = db.orm
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.kind, kind), eq(templates.nameKey, keyOf(name))))
    .get();
  if (taken && taken.id !== but) throw new ConflictError(`There is a template called “${name}” already.`);
}

/** Keeps values under a name. Throws ConflictError for a name that is taken. Returns the template's id. */
export function addTemplate(tx: Transaction, act: Act, kind: RecordKind, name: string, values: object): string {
  refuseTaken(tx, kind, name);
  const id = newRecordId();
  const changedAt = act.at;
  insert(tx, templates, {
    ...{ id, kind, name, nameKey: keyOf(name), body: JSON.stringify(values), changedAt },
    ...actorColumns(act),
  });
  audit(tx, act, 'save-template', { detail: `${kind}: ${name}` });
  return id;
}

/** Gives a template another name; `was` is the name that it was seen under. Throws ConflictError when it has another by now. */
export function renameTemplate(tx: Transaction, act: Act, id: string, was: string, name: string): void {
  const stored = getStored(tx, id);
  if (stored.name !== was) throw new ConflictError(`Somebody renamed it “${stored.name}” meanwhile.`);
  refuseTaken(tx, stored.kind, name, id);
  tx.orm
    .update(templates)
    .set({ name, nameKey: keyOf(name), changedAt: act.at, ...actorColumns(act) })
    .where(eq(templates.id, id))
    .run();
  audit(tx, act, 'rename-template', { detail: `${stored.kind}: ${was} to ${name}` });
}

/** Deletes a template; records that were made from it stay as they are. Throws NotFoundError. */
export function deleteTemplate(tx: Transaction, act: Act, id: string): void {
  const { kind, name } = getStored(tx, id);
  tx.orm.delete(templates).where(eq(templates.id, id)).run();
  audit(tx, act, 'delete-template', { detail: `${kind}: ${name}` });
}
