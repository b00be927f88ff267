import { builtInIds, standardLabel } from './built-in-terms.ts';
import type { RoleView } from './views/public.ts';

type RoleVocabulary = 'agent-role' | 'place-role';

/** A role as a label beside a name: by the archive's own label, else its standard name. */
export function roleInWords(vocabulary: RoleVocabulary, { role, roleLabel }: RoleView): string {
  return roleLabel ?? standardLabel(vocabulary, role);
}

/** Links that a document has in one role. */
export interface LinksOfRole<Link> {
  readonly role: string;
  readonly label: string;
  readonly links: readonly Link[];
}

/** Links by their roles: those that every archive has in their order, then the archive's own as they come. */
export function byRole<Link extends RoleView>(vocabulary: RoleVocabulary, links: readonly Link[]): LinksOfRole<Link>[] {
  const groups = Map.groupBy(links, ({ role }) => role);
  const order = new Set([...builtInIds(vocabulary), ...groups.keys()]);
  return [...order].flatMap((role) => {
    const [first, ...more] = groups.get(role) ?? [];
    return first ? [{ role, label: roleInWords(vocabulary, first), links: [first, ...more] }] : [];
  });
}

/** Whether a role is one of the archive's own, which exports know no closer name for. */
export function isOwnRole(vocabulary: RoleVocabulary, role: string): boolean {
  return !builtInIds(vocabulary).includes(role);
}
