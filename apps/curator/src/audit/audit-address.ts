import { auditFilterSchema, type AuditFilter } from '@fonds/domain/audit';
import { z } from 'zod';

const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')]);
const word = one.transform((value) => value.trim()).catch('');
const line = one.transform(Number).pipe(z.number().int().min(1)).optional().catch(undefined);

const typedSchema = z.object({ who: word, action: word, record: word, from: word, to: word });
const addressSchema = typedSchema.extend({ before: line, after: line });

/** What stands in the fields of the filter, as it was typed. */
export type TypedFilter = z.infer<typeof typedSchema>;

/** A page of the audit log as its address holds it. */
export interface AuditAddress {
  readonly typed: TypedFilter;
  /** Undefined while something typed can't be read: a log that is narrowed otherwise than was asked would mislead. */
  readonly filter: AuditFilter | undefined;
  readonly problems: Readonly<Partial<Record<keyof TypedFilter, string>>>;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export function readAudit(parameters: Readonly<Record<string, string | string[] | undefined>>): AuditAddress {
  const { before, after, ...typed } = addressSchema.parse(parameters);
  const record = /[0-7][0-9A-HJKMNP-TV-Z]{25}\b/i.exec(typed.record)?.[0].toUpperCase() ?? typed.record;
  const given = Object.entries({ ...typed, record }).filter(([, value]) => value !== '');
  const read = auditFilterSchema.safeParse(Object.fromEntries(given));
  const problems: Record<string, string> = {};
  for (const { path, message } of read.error?.issues ?? []) {
    problems[String(path[0])] = path[0] === 'record' ? 'paste the id of a record, or its address on the desk' : message;
  }
  const { from, to } = read.data ?? {};
  if (from !== undefined && to !== undefined && to < from) problems.to = 'this day is before the first one';
  return { typed, filter: Object.keys(problems).length === 0 ? read.data : undefined, problems, before, after };
}

/** The query string (with `?`, or empty) of the log under a filter, and of the page beside a line. */
export function auditQuery(filter: AuditFilter, beside: { before?: number; after?: number } = {}): string {
  const { who, action, record, from, to } = filter;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ who, action, record, from, to, ...beside })) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
