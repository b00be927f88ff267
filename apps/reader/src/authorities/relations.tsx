import type { RelationView } from '@fonds/domain/views/authority';
import { NameLink } from '@fonds/ui/named-links';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';

interface Group {
  readonly label: string;
  readonly relations: readonly RelationView[];
}

/** What comes first: who held an office, and which offices somebody held. */
const first = 'held';

function grouped(relations: readonly RelationView[]): readonly Group[] {
  const groups = Map.groupBy(relations, ({ relation, inverse, label }) =>
    words.authorities.relation(relation, inverse, label),
  );
  return Array.from(groups, ([label, group]) => ({ label, relations: group })).sort(
    (a, b) => Number(b.relations[0]?.relation === first) - Number(a.relations[0]?.relation === first),
  );
}

/** How an agent stands to others, with dates: offices held, holders of an office, what it is part of. */
export function Relations({ relations }: { readonly relations: readonly RelationView[] }) {
  return grouped(relations).map((group) => (
    <SideSection key={group.label} title={group.label}>
      <ul className="space-y-2">
        {group.relations.map((relation, index) => (
          <li key={index} className="leading-snug">
            <NameLink link={relation.agent} />
            <RelationParticulars relation={relation} />
          </li>
        ))}
      </ul>
    </SideSection>
  ));
}

function RelationParticulars({ relation }: { readonly relation: RelationView }) {
  const parts = [relation.dates, relation.note].filter((part) => part !== null);
  return parts.length === 0 ? null : <span className="block text-[0.8125rem] text-muted">{parts.join('; ')}</span>;
}

/** Who held an office, one after another: the heart of an office's page. */
export function Holders({ relations }: { readonly relations: readonly RelationView[] }) {
  const holders = relations.filter(({ relation, inverse }) => relation === first && inverse);
  if (holders.length === 0) return null;
  return (
    <section aria-labelledby="holders" className="mt-8 max-w-reading">
      <h2 id="holders" className="eyebrow mb-2">
        {words.authorities.relation(first, true, holders[0]?.label)}
      </h2>
      <ol>
        {holders.map((holder, index) => (
          <li
            key={index}
            className="grid gap-x-5 border-b border-hair py-2.5 first:border-t sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <span className="facts pt-1">{holder.dates}</span>
            <span>
              <NameLink link={holder.agent} />
              {holder.note === null ? null : <span className="facts block">{holder.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
