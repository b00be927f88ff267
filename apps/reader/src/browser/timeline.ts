// The two ends of a span on the timeline are moved by arrow keys or drawn along; Enter shows what lies between.
import { dayInAddress, stretchOf, timeUnits, type TimeUnit } from '@fonds/domain/dates/stretches';
import { spanInWords } from '@fonds/domain/dates/words';

interface Timeline {
  readonly svg: SVGSVGElement;
  readonly first: number;
  readonly last: number;
  readonly unit: TimeUnit;
  readonly address: string;
}

const farAway = 10;

const svg = [...document.querySelectorAll<SVGSVGElement>('svg[data-brush]')].find((one) =>
  one.querySelector('[data-handle]'),
);
const handles = svg ? [...svg.querySelectorAll<SVGSVGElement>('[data-handle]')] : [];
const [fromHandle, toHandle] = handles;
const unit = timeUnits.find((one) => one === fromHandle?.dataset['unit']);
const { brush, start, end } = svg?.dataset ?? {};
if (svg && fromHandle && toHandle && unit && brush !== undefined) {
  moveEnds({ svg, first: Number(start), last: Number(end), unit, address: brush }, fromHandle, toHandle);
}

function moveEnds(timeline: Timeline, fromHandle: SVGSVGElement, toHandle: SVGSVGElement): void {
  const begun = { from: valueOf(fromHandle), to: valueOf(toHandle) };
  const span = { ...begun };
  const apply = document.querySelector<HTMLButtonElement>('[data-timeline-apply]');
  const hint = document.querySelector<HTMLElement>('[data-timeline-hint]');
  const show = () => {
    place(timeline, fromHandle, span.from, span.from);
    place(timeline, toHandle, span.to, span.to + 1);
    const moved = span.from !== begun.from || span.to !== begun.to;
    if (!apply) return;
    apply.hidden = !moved;
    apply.textContent = `${apply.dataset['label'] ?? ''}: ${spanInWords(span.from, span.to)}`;
  };
  const go = () => {
    const address = new URL(timeline.address, location.href);
    address.searchParams.set('from', dayInAddress(span.from));
    address.searchParams.set('to', dayInAddress(span.to));
    location.assign(address);
  };
  const set = (which: 'from' | 'to', day: number) => {
    const within = Math.min(timeline.last, Math.max(timeline.first, day));
    span[which] = which === 'from' ? Math.min(within, span.to) : Math.max(within, span.from);
    show();
  };
  const watch = (handle: SVGSVGElement, which: 'from' | 'to') => {
    handle.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') go();
      else if (event.key === 'Escape') Object.assign(span, begun);
      else {
        const day = dayAfterKey(timeline, event, which, span[which]);
        if (day === undefined) return;
        set(which, day);
      }
      event.preventDefault();
      show();
    });
    handle.addEventListener('pointerdown', (event) => {
      // The strip would take it for the beginning of a brush.
      event.stopPropagation();
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener('pointermove', (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const box = timeline.svg.getBoundingClientRect();
      const part = (event.clientX - box.left) / box.width;
      const day = timeline.first + Math.round(part * (timeline.last - timeline.first + 1));
      set(which, which === 'from' ? day : day - 1);
    });
  };
  watch(fromHandle, 'from');
  watch(toHandle, 'to');
  apply?.addEventListener('click', go);
  for (const handle of [fromHandle, toHandle]) handle.setAttribute('data-ready', '');
  if (hint) hint.hidden = false;
  show();
}

function valueOf(handle: Element): number {
  return Number(handle.getAttribute('aria-valuenow'));
}

function place({ first, last }: Timeline, handle: Element, day: number, edge: number): void {
  handle.setAttribute('x', `${((edge - first) / (last - first + 1)) * 100}%`);
  handle.setAttribute('aria-valuenow', String(day));
  handle.setAttribute('aria-valuetext', spanInWords(day, day));
}

/** Where an end goes by a key: a stretch of the unit by an arrow, ten by Page Up and Page Down, the ends by Home and End. */
function dayAfterKey(timeline: Timeline, event: KeyboardEvent, which: 'from' | 'to', day: number): number | undefined {
  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -farAway, PageUp: farAway };
  if (event.key === 'Home') return timeline.first;
  if (event.key === 'End') return timeline.last;
  const step = Object.entries(steps).find(([key]) => key === event.key)?.[1];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  let moved = day;
  for (let left = Math.abs(step); left > 0; left -= 1) moved = oneStep(timeline.unit, which, moved, Math.sign(step));
  return moved;
}

/** The first day of the next or former stretch, for the beginning of a span; the last day, for its end. */
function oneStep(unit: TimeUnit, which: 'from' | 'to', day: number, step: number): number {
  const here = stretchOf(day, unit);
  if (which === 'from') {
    if (step > 0) return here.to + 1;
    return day > here.from ? here.from : stretchOf(here.from - 1, unit).from;
  }
  if (step < 0) return here.from - 1;
  return day < here.to ? here.to : stretchOf(here.to + 1, unit).to;
}
