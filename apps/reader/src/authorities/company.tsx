import { authorityQuery } from '@fonds/domain/authority-address';
import type { AuthorityFilter, AuthorityView, Shared } from '@fonds/domain/views/authority';
import { Localized } from '@fonds/ui/localized';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';

interface List {
  readonly title: string;
  readonly shared: readonly Shared[];
  /** The documents that a count stands for. */
  readonly filter: (slug: string) => Partial<AuthorityFilter>;
}

function listsOf({ company }: AuthorityView): readonly List[] {
  const { wroteTo, heardFrom, metWith, people, places, subjects } = company;
  const met = wroteTo.length > 0 || heardFrom.length > 0 || metWith.length > 0;
  return [
    {
      title: words.authorities.wroteTo,
      shared: wroteTo,
      filter: (slug) => ({ role: 'wrote', with: `recipient:${slug}` }),
    },
    {
      title: words.authorities.heardFrom,
      shared: heardFrom,
      filter: (slug) => ({ role: 'recipient', with: `wrote:${slug}` }),
    },
    {
      title: words.authorities.metWith,
      shared: metWith,
      filter: (slug) => ({ role: 'participant', with: `participant:${slug}` }),
    },
    // Those who wrote or met are named there.
    { title: words.authorities.people, shared: met ? [] : people, filter: (slug) => ({ with: slug }) },
    { title: words.authorities.places, shared: places, filter: (slug) => ({ place: slug }) },
    { title: words.authorities.subjects, shared: subjects, filter: (slug) => ({ subject: slug }) },
  ];
}

/** Who and what stands in most documents with a record; each count leads to exactly those documents. */
export function CompanyLists({ view, path }: { readonly view: AuthorityView; readonly path: string }) {
  return listsOf(view)
    .filter((list) => list.shared.length > 0)
    .map((list) => (
      <SideSection key={list.title} title={list.title}>
        <ul>
          {list.shared.map((shared) => (
            <li key={shared.path} className="flex justify-between gap-3 py-[3px]">
              <a href={shared.path} className="min-w-0">
                <Localized language={shared.language}>{shared.name}</Localized>
              </a>
              <a
                href={`${path}${authorityQuery(list.filter(shared.slug))}#documents`}
                aria-label={`${list.title}: ${shared.name}, ${words.counts.documents(shared.count)}`}
                className="min-w-6 text-right tabular-nums"
              >
                {shared.count}
              </a>
            </li>
          ))}
        </ul>
      </SideSection>
    ));
}
