import { rightsInWords } from '@fonds/domain/evidence-words';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import { comparableWith, compareAddress } from './compare-address.ts';
import { textKind, textParticulars } from './text-words.ts';

interface TextHeadingProps {
  readonly view: DocumentView;
  readonly text: DocumentTextView;
}

/** What a text is, who made it from what, and what it can be compared with. */
export function TextHeading({ view, text }: TextHeadingProps) {
  const path = `/documents/${encodeURIComponent(view.entry.slug)}`;
  const others = comparableWith(view, text);
  return (
    <div className="mb-4 font-sans text-[0.8125rem] leading-snug text-muted">
      <h2 className="inline font-sans font-semibold text-ink">{textKind(text, view)}</h2>{' '}
      <span className="ms-2">{textParticulars(text, view)}</span>
      <TextRights view={view} text={text} />
      {others.length > 0 ? (
        <ul className="mt-1 flex flex-wrap gap-x-4 print:hidden">
          {others.map((other) => (
            <li key={other.key}>
              <a href={compareAddress(path, other.a, other.b)}>{words.texts.compareWith(other.name)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Who may use the text, where that is said of it apart. */
function TextRights({ view, text: { rights } }: TextHeadingProps) {
  if (!rights?.statement && !rights?.holder && !rights?.note) return null;
  const said = [rights.holder, rights.note].filter((part) => part !== undefined).join(', ');
  return (
    <p className="mt-1">
      {words.texts.rights}{' '}
      {rights.statement ? (
        <a href={rights.statement} rel="license noopener">
          {rightsInWords(rights.statement, view.labels.rights)}
        </a>
      ) : null}
      {rights.statement && said !== '' ? ', ' : ''}
      <bdi>{said}</bdi>
    </p>
  );
}
