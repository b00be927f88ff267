import type { Thread } from '@fonds/domain/views/related';
import { languageAttributes, Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';
import { arcsOf, type Arc } from './thread-arcs.ts';

// In pixels; the list's rows are as high as the drawing's, so that the arcs end beside what they join.
const rowHeight = 64;
const laneWidth = 14;
const edge = 10;

interface ThreadSectionProps {
  readonly thread: Thread;
  /** The document whose page this is. */
  readonly here: string;
}

/** The thread that a document belongs to: a list in order of time, with an arc for each reply, draft or enclosure. */
export function ThreadSection({ thread, here }: ThreadSectionProps) {
  if (thread.entries.length === 0) return null;
  const arcs = arcsOf(thread);
  const width = edge * 2 + laneWidth * (Math.max(0, ...arcs.map((arc) => arc.lane)) + 1);
  return (
    <section aria-labelledby="thread" className="mt-12 max-w-reading border-t border-line pt-6">
      <h2 id="thread" className="eyebrow mb-3">
        {words.thread.title}
      </h2>
      <div className="flex">
        <svg
          width={width}
          height={rowHeight * thread.entries.length}
          className="thread-arcs shrink-0"
          aria-hidden="true"
          focusable="false"
        >
          {arcs.map((arc, index) => (
            <ArcPath key={index} arc={arc} width={width} />
          ))}
          {thread.entries.map((entry, row) => (
            <circle
              key={entry.id}
              cx={width - 5}
              cy={row * rowHeight + rowHeight / 2}
              r={entry.id === here ? 5 : 3.5}
              className={entry.id === here ? 'here' : ''}
            />
          ))}
        </svg>
        <ol className="min-w-0 grow">
          {thread.entries.map((entry) => (
            <li key={entry.id} className="flex h-16 flex-col justify-center pl-3 leading-tight">
              <span className="facts truncate text-[0.8125rem]">
                {entry.date.words}
                <Said thread={thread} id={entry.id} />
              </span>
              {entry.id === here ? (
                <b
                  aria-current="page"
                  className="truncate text-[1.0625rem] font-semibold"
                  {...languageAttributes(entry.title.language)}
                >
                  {entry.title.text}
                </b>
              ) : (
                <a href={documentHref(entry.slug)} className="truncate py-0.5 text-[1.0625rem] text-ink">
                  <Localized language={entry.title.language}>{entry.title.text}</Localized>
                </a>
              )}
            </li>
          ))}
        </ol>
      </div>
      {thread.more ? <p className="facts mt-3">{words.thread.goesOn(thread.entries.length)}</p> : null}
    </section>
  );
}

/** What a document of the thread is to others of it, in words. */
function Said({ thread, id }: { readonly thread: Thread; readonly id: string }) {
  const dates = new Map(thread.entries.map((entry) => [entry.id, entry.date.words]));
  const said = thread.links
    .filter((link) => link.from === id)
    .map((link) => words.thread.relation(link.relation, dates.get(link.to) ?? '', link.note, link.relationLabel));
  return said.length === 0 ? null : <> · {said.join('; ')}</>;
}

function ArcPath({ arc, width }: { readonly arc: Arc; readonly width: number }) {
  const [from, to] = [arc.fromRow, arc.toRow].map((row) => row * rowHeight + rowHeight / 2);
  const x = width - edge - 2;
  const bend = x - laneWidth * (arc.lane + 1);
  const down = (to ?? 0) > (from ?? 0) ? 1 : -1;
  const start = (from ?? 0) + 4 * down;
  const end = (to ?? 0) - 4 * down;
  return (
    <>
      <path
        d={`M${x} ${start}C${bend} ${start + 10 * down} ${bend} ${end - 10 * down} ${x} ${end}`}
        className={arc.relation}
      />
      <path d={`M${x - 6} ${end - 5 * down}L${x} ${end}L${x - 6} ${end + 2 * down}`} className="head" />
    </>
  );
}
