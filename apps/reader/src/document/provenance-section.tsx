import type { DocumentView } from '@fonds/domain/views/public';
import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';

/** Whose papers a document comes from and how it came here (ISAD(G) 3.2.2–3.2.4). */
export function ProvenanceSection({ body }: { readonly body: DocumentView['body'] }) {
  const { provenance } = body;
  if (!provenance) return null;
  const told = [
    [words.facts.creatorHistory, provenance.creatorHistory],
    [words.facts.custodialHistory, provenance.custodialHistory],
    [words.facts.obtainedBy, provenance.obtainedBy],
    [words.facts.contributed, provenance.contributedBy],
    [words.facts.fundedBy, provenance.fundedBy],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  if (told.length === 0) return null;
  return (
    <SideSection title={words.facts.provenance}>
      <dl className="space-y-1.5">
        {told.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SideSection>
  );
}
