import { agentRoleWords, placeRoleWords } from '@fonds/domain/vocabularies';
import type { DocumentView, NamedLink } from '@fonds/domain/views/public';
import { Facts, SideSection, type Fact } from '@fonds/ui/facts';
import { LanguageNames } from '@fonds/ui/language-names';
import { NamedLinks, NameLink } from '@fonds/ui/named-links';
import { words } from '@fonds/ui/words';
import { relationWords, transmissionWords } from '@fonds/domain/evidence-words';
import { DocumentActions } from '../cite/document-actions.tsx';
import { ClassificationSection } from '../document/classification-section.tsx';
import { Downloads } from '../document/downloads.tsx';
import { ProvenanceSection } from '../document/provenance-section.tsx';
import { DateEvidence, Locators, Releases, Rights } from './document-evidence.tsx';

/** The rail of facts beside a document; only what is known stands in it. */
export function DocumentRail({ view }: { readonly view: DocumentView }) {
  const { body } = view;
  const facts = [...whoAndWhere(view), ...whatItIs(view)];
  return (
    <aside aria-label={words.facts.label} className="lg:pt-7">
      <DocumentActions entry={view.entry} />
      {facts.length > 0 ? (
        <SideSection>
          <Facts facts={facts} />
        </SideSection>
      ) : null}
      <Locators view={view} />
      <DateEvidence body={body} />
      <ClassificationSection body={body} />
      <Releases view={view} />
      <ProvenanceSection body={body} />
      <Relations view={view} />
      <Rights body={body} />
      <Downloads slug={view.entry.slug} />
      {body.identifiers.length > 0 ? (
        <SideSection title={words.facts.identifiers}>
          <ul className="space-y-1 font-mono text-[0.8125rem] [overflow-wrap:anywhere]">
            {body.identifiers.map(({ scheme, value }) => (
              <li key={`${scheme}:${value}`}>
                <span className="font-sans text-muted">{scheme}</span> {value}
              </li>
            ))}
          </ul>
        </SideSection>
      ) : null}
    </aside>
  );
}

type Attributed = NamedLink & { readonly inferred: string | null };

function whoAndWhere(view: DocumentView): Fact[] {
  const facts: Fact[] = [];
  for (const [role, label] of Object.entries(agentRoleWords)) {
    const links = view.agents.filter((agent) => agent.role === role);
    if (links.length > 0) facts.push({ label, value: <AttributedList links={links} holders={view.holders} /> });
  }
  for (const [role, label] of Object.entries(placeRoleWords)) {
    const links = view.places.filter((place) => place.role === role);
    if (links.length === 0) continue;
    facts.push({ label: role === 'about' ? words.facts.places : label, value: <AttributedList links={links} /> });
  }
  if (view.subjects.length > 0)
    facts.push({ label: words.facts.subjects, value: <NamedLinks links={view.subjects} /> });
  return facts;
}

interface AttributedListProps {
  readonly links: readonly Attributed[];
  readonly holders?: DocumentView['holders'];
}

function AttributedList({ links, holders = [] }: AttributedListProps) {
  return (
    <ul className="leading-6">
      {links.map((link, index) => (
        <li key={`${link.id}-${index}`}>
          <NameLink link={link} />
          {link.inferred === null ? null : <span className="text-muted"> {words.facts.inferred(link.inferred)}</span>}
          <OfficeHolders holders={holders.filter((holder) => holder.officeId === link.id)} />
        </li>
      ))}
    </ul>
  );
}

/** Who held an office when the document was made, and whether that is certain. */
function OfficeHolders({ holders }: { readonly holders: DocumentView['holders'] }) {
  if (holders.length === 0) return null;
  const certain = holders.every((holder) => holder.certain);
  return (
    <span className="block pl-3 text-[0.8125rem] leading-5 text-muted">
      {certain ? words.authorities.heldBy : words.authorities.heldByPossibly}{' '}
      <NamedLinks links={holders.map((holder) => holder.agent)} />
    </span>
  );
}

function whatItIs({ entry, body }: DocumentView): Fact[] {
  const facts: Fact[] = [];
  if (entry.type) facts.push({ label: words.facts.type, value: entry.type.label });
  if (body.transmission) facts.push({ label: words.facts.heldAs, value: transmissionWords[body.transmission] });
  if (body.languages.length > 0)
    facts.push({ label: words.facts.languages, value: <LanguageNames tags={body.languages} /> });
  if (body.extent) facts.push({ label: words.facts.extent, value: body.extent });
  for (const number of body.numbers) facts.push({ label: number.label ?? words.facts.number, value: number.value });
  for (const title of body.alternativeTitles) facts.push({ label: words.facts.alsoTitled, value: title.text });
  return facts;
}

function Relations({ view }: { readonly view: DocumentView }) {
  if (view.relations.length === 0) return null;
  return (
    <SideSection title={words.facts.related}>
      <ul className="space-y-2">
        {view.relations.map((relation, index) => (
          <li key={`${relation.id}-${index}`}>
            <span className="text-muted">{relationWords[relation.relation] ?? relation.relation}</span>{' '}
            <NameLink link={relation} />
            {relation.note ? <span className="text-muted"> ({relation.note})</span> : null}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
