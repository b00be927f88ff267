import { isOwnRole } from '@fonds/domain/by-role';
import type { DocumentEntry } from '@fonds/domain/views/public';
import type { Passage, SearchHit } from '@fonds/domain/views/search';
import type { ReactNode } from 'react';
import { ClassificationMark } from './classification-mark.tsx';
import { DateMargin } from './date-margin.tsx';
import { hitAnchor } from './hit-anchor.tsx';
import { LanguageNames } from './language-names.tsx';
import { Localized, languageAttributes } from './localized.tsx';
import { NamedLinks } from './named-links.tsx';
import { SaveButton } from './save-button.tsx';
import { words } from './words/words.ts';

interface DocumentListEntryProps {
  readonly entry: DocumentEntry | SearchHit;
  /** The document's address, with a query whose hits stay marked. */
  readonly href: string;
  /** The level of its heading on the page. */
  readonly level?: 2 | 3;
  /** After the tags: as what somebody stands in it. */
  readonly children?: ReactNode;
  /** Under the tags: its other versions. */
  readonly below?: ReactNode;
}

/** A document in a list: its date in the margin, title, summary or found passages, and what it is. */
export function DocumentListEntry({ entry, href, level = 3, children, below }: DocumentListEntryProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const hit = 'passages' in entry ? entry : undefined;
  const passages = hit?.passages.filter((passage) => passage.field !== 'title') ?? [];
  const foundInSummary = passages.some((passage) => passage.field === 'summary');
  return (
    <article
      data-savable=""
      className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3.5 border-b border-hair pt-6 pb-6 sm:grid-cols-[4.5rem_minmax(0,1fr)] sm:gap-x-5 print:break-inside-avoid"
    >
      <DateMargin date={entry.date} />
      <div className="min-w-0">
        <Heading
          className={`mb-1.5 ${entry.title.text.length > 200 ? 'text-[1.0625rem] leading-normal' : 'text-xl leading-[1.32]'}`}
          {...languageAttributes(entry.title.language)}
        >
          <a href={href} className="text-ink [overflow-wrap:anywhere]">
            {hit ? <Marked parts={hit.titleParts} /> : entry.title.text}
          </a>
        </Heading>
        {entry.summary && !foundInSummary ? (
          <Localized as="p" language={entry.summary.language} className="mb-2.5 text-[1.0625rem] leading-[1.55]">
            {entry.summary.text}
          </Localized>
        ) : null}
        {passages.map((passage, index) => (
          <FoundPassage key={index} passage={passage} href={href} />
        ))}
        <Tags entry={entry}>
          {hit && hit.marks > 0 ? (
            <a href={`${href}#${hitAnchor(1)}`} rel="nofollow">
              {words.search.marks(hit.marks)}
            </a>
          ) : null}
          {children}
        </Tags>
        {below}
      </div>
    </article>
  );
}

/** Text with what was searched for marked in it. */
export function Marked({ parts }: { readonly parts: Passage['parts'] }) {
  return parts.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text));
}

function FoundPassage({ passage, href }: { readonly passage: Passage; readonly href: string }) {
  const found = passage.field === 'text' ? <Cut parts={passage.parts} /> : <Marked parts={passage.parts} />;
  return (
    <p className="mb-2.5 text-[1.0625rem] leading-[1.55]" {...languageAttributes(passage.language)}>
      {passage.anchor === null ? (
        found
      ) : (
        <a href={`${href}#${passage.anchor}`} className="text-ink">
          {found}
        </a>
      )}
    </p>
  );
}

/** A passage with dots where it was cut out of a sentence. */
function Cut({ parts }: { readonly parts: Passage['parts'] }) {
  const text = parts.map((part) => part.text).join('');
  return (
    <>
      {/^\p{Ll}/u.test(text) ? '… ' : ''}
      <Marked parts={parts} />
      {/[\p{L}\p{N},;:]$/u.test(text) ? ' …' : ''}
    </>
  );
}

/** Who did something with a document, in the order in which a line says it; then those of the archive's own roles. */
const roleTags = ['sender', 'author', 'signatory', 'recipient', 'copied', 'participant'];

function Tags({ entry, children }: { readonly entry: DocumentEntry; readonly children: ReactNode }) {
  const named = new Set<string>();
  const own = entry.agents.flatMap(({ role }) => (isOwnRole('agent-role', role) ? [role] : []));
  const agents = [...roleTags, ...new Set(own)].flatMap((role) => {
    const links = entry.agents.filter((agent) => agent.role === role && !named.has(agent.id));
    for (const link of links) named.add(link.id);
    const [first] = links;
    return first ? [{ word: words.entry.role(role, first.roleLabel), links }] : [];
  });
  const held = [
    ...(entry.hasText ? (['text'] as const) : []),
    ...(entry.hasTranslation ? (['translation'] as const) : []),
    ...(entry.hasScan ? (['scan'] as const) : []),
  ];
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 font-sans text-[0.8125rem] leading-normal text-muted">
      {entry.type ? <b className="font-medium text-ink">{entry.type.label}</b> : null}
      {entry.classification === null ? null : <ClassificationMark mark={entry.classification} />}
      {agents.map(({ word, links }) => (
        <span key={word}>
          {word} <NamedLinks links={links} most={6} />
        </span>
      ))}
      {entry.languages.length > 0 ? (
        <span>
          <LanguageNames languages={entry.languages} />
        </span>
      ) : null}
      {held.length > 0 ? <span>{words.entry.available(held)}</span> : null}
      {children}
      <SaveButton id={entry.id} date={entry.date.words} quiet />
    </div>
  );
}
