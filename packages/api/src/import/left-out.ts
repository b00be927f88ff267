import type { ImportRemark } from '@fonds/formats/import/import-format';
import { z } from 'zod';
import type { ResolvedTarget } from './targets.ts';

const remarksSchema = z.array(z.object({ field: z.string().exactOptional(), message: z.string() }));

/** The remarks of a row, as the plan keeps them. */
export function readRemarks(json: string | null): ImportRemark[] {
  return json === null ? [] : remarksSchema.parse(JSON.parse(json));
}

const isWhy = ({ message }: ImportRemark) => message.endsWith(leftOut);
const leftOut = ': the link is left out';

/** Why a link of a row to a document is left out: there is no such document, or it is the row's own; undefined where it isn't. */
export function unlinked(
  body: Readonly<Record<string, unknown>>,
  mark: string,
  name: string,
  found: ResolvedTarget,
  ownId: string,
): ImportRemark | undefined {
  const field = Object.keys(body).find((each) => leadsTo(body[each], mark));
  const remark = (why: string) => ({ ...(field === undefined ? {} : { field }), message: why + leftOut });
  if (found.state === 'none') return remark(`no row or record is called “${name.slice(0, 200)}”`);
  // A text may name its own document; nothing can answer, enclose or follow itself.
  const isOwn = found.state === 'linked' && found.id === ownId && field === 'relations';
  return isOwn ? remark(`“${name.slice(0, 200)}” is this row itself`) : undefined;
}

/** The remarks of a row with those on links that are left out now in the place of those on earlier ones. */
export function withLeftOut(remarks: string | null, left: readonly ImportRemark[]): string | null {
  const others = readRemarks(remarks).filter((remark) => !isWhy(remark));
  return others.length + left.length === 0 ? null : JSON.stringify([...others, ...left]);
}

function leadsTo(value: unknown, mark: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('id' in value && value.id === `@${mark}`) return true;
  if ('html' in value && typeof value.html === 'string') return value.html.includes(` data-record="@${mark}"`);
  return Object.values(value).some((inner) => leadsTo(inner, mark));
}
