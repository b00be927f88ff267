import type { AuthorityView } from '@fonds/domain/views/public';
import { Facts, SideSection, type Fact } from '@fonds/ui/facts';
import { Localized } from '@fonds/ui/localized';
import { NameLink } from '@fonds/ui/named-links';
import { CountedList } from './counted-list.tsx';

/** Beside a person, place, subject …: facts, whom they are met with, narrower records, ways out. */
export function AuthorityRail({ view }: { readonly view: AuthorityView }) {
  const facts = factsOf(view);
  return (
    <aside aria-label="Facts" className="min-w-0">
      {facts.length > 0 ? (
        <SideSection>
          <Facts facts={facts} />
        </SideSection>
      ) : null}
      {view.narrower.length > 0 ? (
        <SideSection title={view.kind === 'recordset' || view.kind === 'repository' ? 'Within it' : 'Narrower'}>
          <ul className="space-y-1">
            {view.narrower.map((link) => (
              <li key={link.id}>
                <NameLink link={link} />
              </li>
            ))}
          </ul>
        </SideSection>
      ) : null}
      {view.metWith.length > 0 ? (
        <SideSection title="Met with">
          <CountedList rows={view.metWith} />
        </SideSection>
      ) : null}
      {view.links.length > 0 ? (
        <SideSection title="Elsewhere">
          <ul className="space-y-1">
            {view.links.map((link) => (
              <li key={link.url} className="[overflow-wrap:anywhere]">
                <a href={link.url} rel="noopener">
                  {schemeName(link.scheme)}
                </a>
                {link.identifier ? <span className="text-muted"> {link.identifier}</span> : null}
              </li>
            ))}
          </ul>
        </SideSection>
      ) : null}
      {view.notes.length > 0 ? (
        <SideSection title="Notes">
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

function factsOf(view: AuthorityView): Fact[] {
  const facts: Fact[] = view.facts.map(({ label, value, url }) => ({
    label,
    value: url ? (
      <a href={url} rel="noopener">
        {value}
      </a>
    ) : (
      value
    ),
  }));
  if (view.point) facts.push({ label: 'Coordinates', value: coordinates(view.point) });
  return facts;
}

/** `37.96° N, 126.68° E`. */
export function coordinates({ latitude, longitude }: NonNullable<AuthorityView['point']>): string {
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return `${part(latitude, 'N', 'S')}, ${part(longitude, 'E', 'W')}`;
}

const schemes: Readonly<Record<string, string>> = {
  wikidata: 'Wikidata',
  viaf: 'VIAF',
  geonames: 'GeoNames',
  lcsh: 'Library of Congress',
  lcnaf: 'Library of Congress',
  gnd: 'GND',
  isni: 'ISNI',
};

function schemeName(scheme: string): string {
  return schemes[scheme.toLowerCase()] ?? scheme;
}
