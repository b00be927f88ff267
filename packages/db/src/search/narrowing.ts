import type { DayRange } from '@fonds/domain/dates/filter';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { nothingAtAll, type Condition } from './condition.ts';
import { isDatedIn } from './dates.ts';

/** Documents with any of some values. */
export function havingAny(db: Reader, ordinals: readonly number[]): Condition {
  if (ordinals.length === 0) return nothingAtAll;
  const catalogue = catalogueOf(db);
  return { kind: 'found', key: `values ${ordinals.join(' ')}`, find: () => catalogue.having(ordinals) };
}

/** Documents whose dates lie in a span, possibly or certainly. */
export function datedIn(db: Reader, range: DayRange, within: 'possibly' | 'certainly'): Condition {
  const catalogue = catalogueOf(db);
  const key = `within ${within} ${String(range.earliest)} ${String(range.latest)}`;
  return { kind: 'found', key, find: () => isDatedIn(catalogue, range, within) };
}
