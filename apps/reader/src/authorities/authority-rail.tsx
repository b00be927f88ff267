import type { AuthorityFact, AuthorityView } from '@fonds/domain/views/authority';
import { Facts, SideSection, type Fact } from '@fonds/ui/facts';
import { Localized } from '@fonds/ui/localized';
import { NameLink } from '@fonds/ui/named-links';
import { words } from '@fonds/ui/words';
import { CompanyLists } from './company.tsx';
import { Names } from './names.tsx';
import { Relations } from './relations.tsx';

interface AuthorityRailProps {
  readonly view: AuthorityView;
  readonly path: string;
  /** What stands in the page's main part already. */
  readonly without: 'holders' | undefined;
}

/** Beside a person, place, subject …: facts, names, relations, whom and what they share documents with, ways out. */
export function AuthorityRail({ view, path, without }: AuthorityRailProps) {
  const facts = factsOf(view);
  const relations =
    without === 'holders'
      ? view.relations.filter(({ relation, inverse }) => !(relation === 'held' && inverse))
      : view.relations;
  return (
    <aside aria-label={words.authorities.facts} id="facts" className="min-w-0">
      {facts.length > 0 ? (
        <SideSection>
          <Facts facts={facts} />
        </SideSection>
      ) : null}
      <Relations relations={relations} />
      <Names view={view} />
      <CompanyLists view={view} path={path} />
      <Narrower view={view} />
      <WaysOut view={view} />
      {view.notes.length > 0 ? (
        <SideSection title={words.authorities.notes}>
          {view.notes.map((note, index) => (
            <Localized key={index} as="p" language={note.language} className="mb-2">
              {note.text}
            </Localized>
          ))}
        </SideSection>
      ) : null}
    </aside>
  );
}

function Narrower({ view }: { readonly view: AuthorityView }) {
  if (view.narrower.length === 0) return null;
  return (
    <SideSection title={view.kind === 'place' ? words.authorities.within : words.authorities.narrower}>
      <ul className="max-h-96 overflow-y-auto">
        {view.narrower.map((link) => (
          <li key={link.id} className="flex justify-between gap-3 py-[3px]">
            <NameLink link={link} />
            <span className="text-muted tabular-nums">{link.documents}</span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

function WaysOut({ view }: { readonly view: AuthorityView }) {
  if (view.links.length === 0) return null;
  return (
    <SideSection title={words.authorities.elsewhere}>
      <ul className="space-y-1">
        {view.links.map((link) => (
          <li key={link.url} className="[overflow-wrap:anywhere]">
            <a href={link.url} rel="noopener">
              {words.authorities.scheme(link.scheme)}
            </a>
            {link.identifier ? <span className="text-muted"> {link.identifier}</span> : null}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

function factsOf(view: AuthorityView): Fact[] {
  const facts: Fact[] = view.facts.map((fact) => ({
    label: words.authorities.fact[fact.field],
    value: <FactValues values={fact.values} />,
  }));
  if (view.point) {
    facts.push({ label: words.authorities.coordinates, value: coordinates(view.point) });
  }
  return facts;
}

function FactValues({ values }: { readonly values: AuthorityFact['values'] }) {
  return values.map(({ text, url }, index) => (
    <span key={index} className="block whitespace-pre-line">
      {url === null ? (
        <bdi>{text}</bdi>
      ) : (
        <a href={url} {...(url.startsWith('/') ? {} : { rel: 'noopener' })}>
          <bdi>{text}</bdi>
        </a>
      )}
    </span>
  ));
}

/** `37.96° N, 126.68° E`. */
export function coordinates({ latitude, longitude }: NonNullable<AuthorityView['point']>): string {
  const { north, south, east, west } = words.authorities;
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return `${part(latitude, north, south)}, ${part(longitude, east, west)}`;
}
