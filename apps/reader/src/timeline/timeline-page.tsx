import { dayInAddress } from '@fonds/domain/dates/stretches';
import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { TimelineView } from '@fonds/domain/views/timeline';
import { DensityStrip } from '@fonds/ui/density-strip';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { ChronologicalList } from '../components/chronological-list.tsx';
import { ScopeForm } from '../instruments/scope-form.tsx';
import { DayPanel } from './day-panel.tsx';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { TimelineWays } from './timeline-ways.tsx';

interface TimelineBodyProps {
  readonly view: TimelineView;
  readonly address: InstrumentAddress;
}

const path = '/timeline';

/** The timeline: all of the time as a strip, the span that is looked at, and its documents. */
export function TimelineBody({ view, address }: TimelineBodyProps) {
  const { timeline, instrument } = words;
  const { scope } = view;
  if (scope.of === 0 && scope.collection === null) return <p className="lede mt-6">{instrument.nothing}</p>;
  const href = (from: number, to: number) =>
    instrumentHref(path, address, { from: dayInAddress(from), to: dayInAddress(to), unit: undefined });
  const brush = instrumentHref(path, address, { from: '', to: '', unit: undefined });
  const asked = scope.earliest !== null || scope.latest !== null;
  return (
    <>
      {asked ? (
        <section aria-label={timeline.overview} className="mt-8">
          <DensityStrip
            density={view.overview}
            label={timeline.overview}
            href={href}
            chosen={scope}
            brush={brush}
            skipTo="#drawing"
            height={34}
          />
        </section>
      ) : null}
      <div id="drawing" className="relative mt-8">
        <a href="#documents" className="skip-link">
          {instrument.skip}
        </a>
        <TimelineDrawing view={view} href={href} brush={brush} />
      </div>
      <TimelineWays view={view} address={address} />
      <BrushHint />
      <NotDrawn view={view} />
      <ScopeForm path={path} address={address} scope={scope} keep={[]} />
      <TimelineTable view={view} href={href} />
      <div
        id="documents"
        className={`mt-9 grid gap-x-12 gap-y-8 ${view.day ? 'lg:grid-cols-[minmax(0,47.5rem)_minmax(15rem,1fr)]' : ''}`}
      >
        <div className="max-w-reading min-w-0">
          <h2 className="sr-only">{timeline.documents}</h2>
          {view.list.total === 0 ? <p className="lede">{instrument.nothingLeft}</p> : null}
          <ChronologicalList entries={view.list.entries} marks={view.marks} q="" />
          <Pager {...view.list} href={(page) => `${instrumentHref(path, address, { page })}#documents`} />
        </div>
        {view.day ? <DayPanel day={view.day} href={href} /> : null}
      </div>
    </>
  );
}

/** Shown by the script that makes it true. */
function BrushHint() {
  const { timeline } = words;
  return (
    <p hidden data-timeline-hint="" className="facts mt-3">
      {timeline.brush}{' '}
      <button
        type="button"
        hidden
        data-timeline-apply=""
        data-label={timeline.chosen}
        className="min-h-6 text-link underline"
      />
    </p>
  );
}

function NotDrawn({ view }: { readonly view: TimelineView }) {
  const { timeline } = words;
  const parts = timeline.notDrawn(view.open, view.undated);
  return (
    <>
      {view.bands.length > 0 ? <p className="facts mt-3">{timeline.spans}</p> : null}
      {parts === '' ? null : (
        <p className="facts mt-3">
          {parts}: {timeline.notDrawnEnd}
        </p>
      )}
    </>
  );
}
