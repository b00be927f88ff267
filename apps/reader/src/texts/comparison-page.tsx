import { compareTexts } from '@fonds/domain/text/compare';
import type { DocumentView } from '@fonds/domain/views/public';
import { LocalizedWords } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { comparableWith, compareAddress, relatedVersions } from './compare-address.ts';
import type { ComparedSide } from './compare-sides.ts';
import { ComparedText } from './compared-text.tsx';
import { textName } from './text-words.ts';

interface ComparisonPageProps {
  readonly view: DocumentView;
  /** Undefined where the address names texts that there are not. */
  readonly sides: readonly [ComparedSide, ComparedSide] | undefined;
  readonly onlyChanges: boolean;
}

/** Two texts of a document, or of two versions of it, as one running text. */
export function ComparisonPage({ view, sides, onlyChanges }: ComparisonPageProps) {
  const path = `/documents/${encodeURIComponent(view.entry.slug)}`;
  return (
    <article className="max-w-reading pt-8">
      <p className="facts">
        <a href={path}>{words.compare.toDocument}</a>
      </p>
      <p className="eyebrow mt-6">{words.compare.heading}</p>
      <h1 className="title title-long mt-2">
        <LocalizedWords text={view.entry.title} />
      </h1>
      {sides ? (
        <Compared path={path} sides={sides} onlyChanges={onlyChanges} />
      ) : (
        <p className="lede mt-4">{words.compare.notThere}</p>
      )}
      <OtherComparisons view={view} path={path} sides={sides} />
    </article>
  );
}

interface ComparedProps {
  readonly path: string;
  readonly sides: readonly [ComparedSide, ComparedSide];
  readonly onlyChanges: boolean;
}

function Compared({ path, sides: [a, b], onlyChanges }: ComparedProps) {
  const comparison = compareTexts(a.html, b.html);
  const { compare } = words;
  const { removed, added, declassified, same } = comparison.words;
  const marks = comparison.lines.some(({ end, runs }) => end !== 'same' || runs.some(({ fate }) => fate !== 'same'));
  return (
    <>
      <dl className="facts mt-5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {[[compare.earlier, a] as const, [compare.later, b] as const].map(([label, side]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>
              <a href={side.path}>{side.label}</a>
            </dd>
          </div>
        ))}
      </dl>
      <p role="status" className="facts mt-3">
        {marks ? (
          <b>
            {[
              removed > 0 ? compare.wordsRemoved(removed) : '',
              added > 0 ? compare.wordsAdded(added) : '',
              declassified > 0 ? compare.wordsDeclassified(declassified) : '',
              comparison.opened > 0 ? compare.gapsOpened(comparison.opened) : '',
              compare.wordsSame(same),
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </b>
        ) : (
          <b>{compare.equal}</b>
        )}
        {comparison.coarse ? <span className="block">{compare.coarse}</span> : null}
      </p>
      <div className="facts compared mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-2 border-y border-line py-2.5">
        <ul aria-label={compare.legend} className="flex flex-wrap gap-x-4">
          <li>
            <del>{compare.removed}</del>
          </li>
          <li>
            <ins>{compare.added}</ins>
          </li>
          <li>
            <ins className="declassified">{compare.declassified}</ins>
          </li>
        </ul>
        <ul aria-label={compare.choosing} className="flex flex-wrap gap-x-4 print:hidden">
          <li>
            <a
              href={compareAddress(path, a.key, b.key)}
              aria-current={onlyChanges ? undefined : 'true'}
              className={onlyChanges ? '' : 'font-medium text-ink'}
            >
              {compare.wholeText}
            </a>
          </li>
          <li>
            <a
              href={compareAddress(path, a.key, b.key, 'changes')}
              aria-current={onlyChanges ? 'true' : undefined}
              className={onlyChanges ? 'font-medium text-ink' : ''}
            >
              {compare.onlyChanges}
            </a>
          </li>
          {a.key.includes(':') || b.key.includes(':') ? null : (
            <li>
              <a href={compareAddress(path, b.key, a.key, onlyChanges ? 'changes' : undefined)}>{compare.swap}</a>
            </li>
          )}
        </ul>
      </div>
      <ComparedText comparison={comparison} language={b.language} onlyChanges={onlyChanges && marks} />
    </>
  );
}

/** What else of this document can be compared. */
function OtherComparisons({ view, path, sides }: Pick<ComparisonPageProps, 'view' | 'sides'> & { path: string }) {
  const shown = new Set(sides?.map(({ key }) => key));
  const pairs = view.texts.flatMap((text) =>
    comparableWith(view, text)
      .filter(({ a, b }) => a === text.key && !(shown.has(a) && shown.has(b)))
      .map(({ a, b, name }) => ({ a, b, text, name })),
  );
  const versions = view.texts.length === 0 ? [] : relatedVersions(view);
  if (pairs.length + versions.length === 0) return null;
  return (
    <nav aria-labelledby="choose" className="mt-12 border-t border-line pt-5 print:hidden">
      <h2 id="choose" className="eyebrow mb-2">
        {words.compare.instead}
      </h2>
      <ul className="space-y-1 font-sans text-sm">
        {pairs.map(({ a, b, text, name }) => (
          <li key={`${a} ${b}`}>
            <a href={compareAddress(path, a, b)}>
              {textName(text, view)} – {name}
            </a>
          </li>
        ))}
        {versions.map(({ slug, name }) => (
          <li key={slug}>
            <a href={compareAddress(path, view.texts[0]?.key ?? '', slug)}>{words.compare.withVersion(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
