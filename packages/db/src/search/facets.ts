import { builtInTerm } from '@fonds/domain/built-in-terms';
import { agentFacetRoles, facetIds, type FacetId } from '@fonds/domain/facets';
import { foldName } from '@fonds/domain/name';
import type { RoleView } from '@fonds/domain/views/public';
import type { FacetValue, FacetView } from '@fonds/domain/views/search';
import type { Reader } from '../open.ts';
import { ownWords } from '../own-words.ts';
import { catalogueOf } from './catalogue.ts';
import type { Choice } from './facet-choice.ts';
import { isRecordFacet, roleIn } from './facet-choice.ts';
import { labelOf } from './facet-labels.ts';
import { everyName, findNames } from './named-records.ts';
import { tokensOf } from './expand-words.ts';
import type { Counts } from './counts.ts';

/** How many values of a facet stand beside a result. */
const mostShown = 8;

/** The groups of roles by which people are counted beside a result; the others stand on the facet's own page. */
const shownRoles: Readonly<Partial<Record<FacetId, readonly string[]>>> = { agent: ['', 'wrote', 'recipient'] };

/** The facets beside a result: for each the most frequent values, and every chosen one. */
export function facetViews(db: Reader, choice: Choice, counts: Counts): FacetView[] {
  return facetIds.flatMap((facet) =>
    (shownRoles[facet] ?? ['']).flatMap((role) => {
      const counted = counts.of(facet);
      const chosen = chosenOf(choice, facet, role);
      const { frequent, total } = mostFrequent(db, facet, role, counted);
      const shown = [...new Set([...chosen.keys(), ...frequent])].flatMap((ordinal) => {
        const label = labelOf(db, facet, ordinal);
        return label ? [valueView(label, counted[ordinal] ?? 0, chosen.has(ordinal), ordinal)] : [];
      });
      shown.sort((a, b) => b.view.count - a.view.count || (a.view.label < b.view.label ? -1 : 1));
      const values = facet === 'collection' ? nested(db, shown) : shown.map(({ view }) => view);
      return values.length === 0 ? [] : [{ facet, ...roleIn(db, facet, role), values, total }];
    }),
  );
}

interface Shown {
  readonly ordinal: number;
  readonly view: FacetValue;
}

function valueView(label: { value: string; label: string }, count: number, chosen: boolean, ordinal: number): Shown {
  return { ordinal, view: { ...label, count, chosen, children: [] } };
}

function chosenOf(choice: Choice, facet: FacetId, role: string): ReadonlyMap<number, string> {
  const { values } = choice;
  const own = values.filter((value) => value.facet === facet && roleOf(facet, value.value) === role);
  return new Map(own.flatMap(({ ordinals, value }) => ordinals.map((ordinal) => [ordinal, value] as const)));
}

function roleOf(facet: FacetId, value: string): string {
  const colon = facet === 'agent' || facet === 'place' ? value.indexOf(':') : -1;
  return colon === -1 ? '' : value.slice(0, colon);
}

/** The ordinals with most documents, those of records that aren't public left out, and how many have any. */
function mostFrequent(db: Reader, facet: FacetId, role: string, counts: Uint32Array) {
  const frequent: number[] = [];
  let total = 0;
  let least = 0;
  for (const ordinal of catalogueOf(db).values.list(facet, role)) {
    const count = counts[ordinal] ?? 0;
    if (count === 0) continue;
    total += 1;
    if (frequent.length >= mostShown * 3 && count <= least) continue;
    insert(frequent, ordinal, counts);
    if (frequent.length > mostShown * 3) frequent.pop();
    least = counts[frequent.at(-1) ?? 0] ?? 0;
  }
  const known = frequent.filter((ordinal) => labelOf(db, facet, ordinal) !== null);
  return { frequent: known.slice(0, mostShown), total: total - (frequent.length - known.length) };
}

function insert(ordinals: number[], ordinal: number, counts: Uint32Array): void {
  const count = counts[ordinal] ?? 0;
  let place = ordinals.length;
  while (place > 0 && (counts[ordinals[place - 1] ?? 0] ?? 0) < count) place -= 1;
  ordinals.splice(place, 0, ordinal);
}

/** Collections under the collection that they lie in, where that is shown too. */
function nested(db: Reader, shown: readonly Shown[]): FacetValue[] {
  const { values } = catalogueOf(db);
  const ordinals = new Set(shown.map(({ ordinal }) => ordinal));
  const parentOf = (ordinal: number) => {
    const above = values.ancestorsOf(values.values[ordinal]?.value ?? '');
    return above
      .map(({ value }) => values.find('collection', '', value))
      .find((one) => one !== undefined && ordinals.has(one));
  };
  const under = Map.groupBy(shown, ({ ordinal }) => parentOf(ordinal));
  const withChildren = ({ ordinal, view }: Shown): FacetValue => ({
    ...view,
    children: (under.get(ordinal) ?? []).map(withChildren),
  });
  return (under.get(undefined) ?? []).map(withChildren);
}

/** One page of all values of a facet, by count and then by name; `named` keeps those with these words in a name. */
export function facetPage(
  db: Reader,
  choice: Choice,
  counts: Counts,
  asked: { facet: FacetId; role: string; named: string; page: number; pageSize: number },
): { entries: FacetValue[]; total: number } {
  const { facet, role } = asked;
  const counted = counts.of(facet);
  const chosen = chosenOf(choice, facet, role);
  const kept = namedOnly(db, facet, asked.named);
  const all = catalogueOf(db)
    .values.list(facet, role)
    .flatMap((ordinal) => {
      const count = counted[ordinal] ?? 0;
      const label = count > 0 || chosen.has(ordinal) ? labelOf(db, facet, ordinal) : null;
      return label && kept(ordinal, label.label)
        ? [{ ...label, count, chosen: chosen.has(ordinal), children: [] }]
        : [];
    })
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const start = (asked.page - 1) * asked.pageSize;
  return { entries: all.slice(start, start + asked.pageSize), total: all.length };
}

/**
 * By which roles people are counted in a result, with how many people each has: any role first, then the groups that every
 * archive has, then its own. Cost: a look in memory at each person that some document names, for each role.
 */
export function peopleByRole(db: Reader, counts: Counts): (RoleView & { readonly total: number })[] {
  const counted = counts.of('agent');
  const { values } = catalogueOf(db);
  return facetRolesOf(db).flatMap((role) => {
    const people = values.list('agent', role).filter((one) => (counted[one] ?? 0) > 0 && labelOf(db, 'agent', one));
    return people.length === 0 ? [] : [{ ...roleIn(db, 'agent', role), total: people.length }];
  });
}

/** The groups of roles that every archive has, then the archive's own roles; any role first. */
function facetRolesOf(db: Reader): readonly string[] {
  const { standing } = ownWords(db, 'agent-role');
  const own = [...standing].filter(([id, now]) => id === now && !builtInTerm('agent-role', id));
  return ['', ...agentFacetRoles, ...own.map(([id]) => id)];
}

/** A role by which people are counted, as it stands since it was merged; any for what is none. */
export function countedRole(db: Reader, facet: FacetId, role: string): RoleView {
  const called = roleIn(db, facet, role);
  return facet === 'agent' && facetRolesOf(db).includes(called.role) ? called : { role: '' };
}

function namedOnly(db: Reader, facet: FacetId, named: string): (ordinal: number, label: string) => boolean {
  const tokens = tokensOf(named);
  if (tokens.length === 0) return () => true;
  if (!isRecordFacet(facet)) {
    const wanted = foldName(named);
    return (_, label) => foldName(label).includes(wanted);
  }
  const { values } = catalogueOf(db);
  const ids = new Set(
    findNames(db, tokens, [facet], { prefix: true, most: everyName }).map(({ recordId }) => recordId),
  );
  return (ordinal) => ids.has(values.values[ordinal]?.value ?? '');
}
