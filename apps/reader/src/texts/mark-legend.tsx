import { words } from '@fonds/ui/words';
import { markKinds, type MarkKind } from '@fonds/ui/text-marks';

/** What the marks in the texts of this page mean; nothing where there are none. */
export function MarkLegend({ marks }: { readonly marks: ReadonlySet<MarkKind> }) {
  const { texts } = words;
  const gaps = (['not-declassified', 'illegible', 'damaged'] as const).filter((reason) => marks.has(reason));
  if (!markKinds.some((kind) => marks.has(kind))) return null;
  return (
    <details className="mt-8 max-w-reading font-sans text-[0.8125rem] leading-normal text-muted print:hidden">
      <summary>{texts.legend}</summary>
      <dl className="legend prose mt-2">
        {gaps.length > 0 ? (
          <div>
            <dt>
              {gaps.map((reason) => (
                <span key={reason} data-gap={reason} className="block">
                  [{texts.gaps[reason]}]
                </span>
              ))}
            </dt>
            <dd>{texts.legendGap}</dd>
          </div>
        ) : null}
        {marks.has('unclear') ? (
          <div>
            <dt>
              <span data-unclear="">{texts.unclearExample}</span> <i>[?]</i>
            </dt>
            <dd>{texts.legendUnclear}</dd>
          </div>
        ) : null}
        {marks.has('note') ? (
          <div>
            <dt>
              <sup>1</sup>
            </dt>
            <dd>{texts.legendNote}</dd>
          </div>
        ) : null}
        {marks.has('page') ? (
          <div>
            <dt>{texts.page('2')}</dt>
            <dd>{texts.legendPage}</dd>
          </div>
        ) : null}
      </dl>
    </details>
  );
}
