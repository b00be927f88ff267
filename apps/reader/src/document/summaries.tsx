import type { LocalizedText } from '@fonds/domain/language';
import { markHits } from '@fonds/domain/text/passages';
import { hitAnchor } from '@fonds/ui/hit-anchor';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { Fragment } from 'react';

interface MarkedSummary {
  readonly language: string | undefined;
  /** `hit` is the number of a mark, 0 of what isn't marked. */
  readonly parts: readonly { readonly text: string; readonly hit: number }[];
}

/** Summaries with what was searched for marked in them; their marks are the first of the page. */
export interface MarkedSummaries {
  readonly summaries: readonly MarkedSummary[];
  readonly hits: number;
}

/** Marks what was searched for in the summaries of a document. */
export function markSummaries(summaries: readonly LocalizedText[], terms: readonly string[]): MarkedSummaries {
  let hits = 0;
  const marked = summaries.map(({ text, language }) => ({
    language,
    parts: markHits(text, terms).map((part) => ({ text: part.text, hit: part.marked ? (hits += 1) : 0 })),
  }));
  return { summaries: marked, hits };
}

/** The summaries of a document, each in its language. */
export function Summaries({ summaries }: Pick<MarkedSummaries, 'summaries'>) {
  return summaries.map(({ language, parts }, index) => (
    <Localized key={index} as="p" language={language} className="lede mt-4">
      {parts.map(({ text, hit }, at) => (hit === 0 ? text : <Hit key={at} text={text} number={hit} />))}
    </Localized>
  ));
}

function Hit({ text, number }: { readonly text: string; readonly number: number }) {
  return (
    <Fragment>
      <mark id={hitAnchor(number)}>{text}</mark>
      <span className="hit-ways" lang={words.language.tag} dir={words.language.dir}>
        <a href={`#${hitAnchor(number - 1)}`} aria-label={words.texts.hitBefore} />
        <a href={`#${hitAnchor(number + 1)}`} aria-label={words.texts.hitAfter} />
      </span>
    </Fragment>
  );
}
