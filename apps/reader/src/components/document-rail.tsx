import { byRole } from '@fonds/domain/by-role';
import type { AttributedLink, DocumentView } from '@fonds/domain/views/public';
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
      <ClassificationSection view={view} />
      <Releases view={view} />
      <ProvenanceSection body={body} />
      <Relations view={view} />
      <Rights view={view} />
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

function whoAndWhere(view: DocumentView): Fact[] {
  const facts: Fact[] = [];
  for (const { label, links } of byRole('agent-role', view.agents)) {
    facts.push({ label, value: <AttributedList links={links} holders={view.holders} /> });
  }
  for (const { role, label, links } of byRole('place-role', view.places)) {
    const isSubject = role === 'about' && links[0]?.roleLabel === undefined;
    facts.push({ label: isSubject ? words.facts.places : label, value: <AttributedList links={links} /> });
  }
  if (view.subjects.length > 0)
    facts.push({ label: words.facts.subjects, value: <NamedLinks links={view.subjects} /> });
  return facts;
}

interface AttributedListProps {
  readonly links: readonly AttributedLink[];
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
  if (entry.languages.length > 0)
    facts.push({ label: words.facts.languages, value: <LanguageNames languages={entry.languages} /> });
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
            <span className="text-muted">
              {relation.relationLabel ?? relationWords[relation.relation] ?? relation.relation}
            </span>{' '}
            <NameLink link={relation} />
            {relation.note ? <span className="text-muted"> ({relation.note})</span> : null}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
