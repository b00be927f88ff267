import type { DateView, TermView } from '@fonds/domain/views/public';
import type { ReactNode } from 'react';
import { ClassificationMark } from './classification-mark.tsx';
import { Dotted } from './dotted.tsx';
import { words } from './words/words.ts';

interface DateLineProps {
  readonly date: DateView;
  readonly type?: TermView | null;
  readonly classification?: string | null;
  /** What became of the classification: *declassified 2004*. */
  readonly regraded?: string | undefined;
  readonly children?: ReactNode;
}

/** The line over a document's title: when it was made, what it is, how it was classified. */
export function DateLine({ date, type, classification, regraded, children }: DateLineProps) {
  return (
    <p className="facts">
      <Dotted>
        <b className="inline-block first-letter:uppercase">{date.words}</b>
        {date.inferred ? words.dates.inferredDate : null}
        {type ? type.label : null}
        {classification ? (
          <>
            <ClassificationMark mark={classification} />
            {regraded ? `, ${regraded}` : null}
          </>
        ) : null}
        {children}
      </Dotted>
    </p>
  );
}
