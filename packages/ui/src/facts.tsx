import type { ReactNode } from 'react';

export interface Fact {
  readonly label: ReactNode;
  readonly value: ReactNode;
}

/** Facts of a record: label and value, in two columns. Nothing is drawn when there are none. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-2 font-sans text-sm leading-normal">
      {facts.map((fact, index) => (
        <div key={index} className="contents">
          <dt className="text-muted">{fact.label}</dt>
          <dd className="min-w-0 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SideSectionProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A section of a rail beside a page, with a hairline under it. */
export function SideSection({ title, children }: SideSectionProps) {
  return (
    <section className="mb-6 border-b border-hair pb-6 font-sans text-sm leading-normal last:mb-0 last:border-0">
      {title === undefined ? null : <h2 className="eyebrow mb-3">{title}</h2>}
      {children}
    </section>
  );
}
