// A span of time is chosen by drawing over a strip of days.

const dayMilliseconds = 86_400_000;
/** The days that an address can name: the years 1 to 9999. */
const [firstNameable, lastNameable] = [-719_162, 2_932_896];
const smallestDrag = 6;

for (const strip of document.querySelectorAll<SVGSVGElement>('svg[data-brush]')) {
  const { start, end, brush, height } = strip.dataset;
  const [first, last] = [Number(start), Number(end)];
  if (brush === undefined || height === undefined || first < firstNameable || last > lastNameable) continue;
  const hint = document.querySelector<HTMLElement>('[data-brush-hint]');
  if (hint) hint.hidden = false;
  drawOver(strip, height, (from, to) => {
    const address = new URL(brush, location.href);
    address.searchParams.set('from', isoDay(dayAt(strip, first, last, from)));
    address.searchParams.set('to', isoDay(dayAt(strip, first, last, to)));
    location.assign(address);
  });
}

function isoDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

function dayAt(strip: SVGSVGElement, first: number, last: number, x: number): number {
  const box = strip.getBoundingClientRect();
  const part = Math.min(1, Math.max(0, (x - box.left) / box.width));
  return Math.min(last, first + Math.floor(part * (last - first + 1)));
}

/** Lets the mouse draw a stretch over a strip, and says from where to where (in the window's pixels) once it is let go. */
function drawOver(strip: SVGSVGElement, height: string, chosen: (from: number, to: number) => void): void {
  let begun: number | undefined;
  let shade: SVGRectElement | undefined;
  strip.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.pointerType !== 'touch') begun = event.clientX;
  });
  strip.addEventListener('dragstart', (event) => event.preventDefault());
  window.addEventListener('pointermove', ({ clientX }) => {
    if (begun === undefined || (!shade && Math.abs(clientX - begun) < smallestDrag)) return;
    shade ??= addShade(strip, height);
    const box = strip.getBoundingClientRect();
    const left = Math.max(0, Math.min(begun, clientX) - box.left);
    const right = Math.min(box.width, Math.max(begun, clientX) - box.left);
    shade.setAttribute('x', String(left));
    shade.setAttribute('width', String(Math.max(0, right - left)));
  });
  window.addEventListener('pointerup', ({ clientX }) => {
    const from = begun;
    begun = undefined;
    if (!shade || from === undefined) return;
    shade.remove();
    shade = undefined;
    strip.addEventListener('click', (click) => click.preventDefault(), { once: true, capture: true });
    chosen(Math.min(from, clientX), Math.max(from, clientX));
  });
}

function addShade(strip: SVGSVGElement, height: string): SVGRectElement {
  const shade = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  shade.setAttribute('class', 'chosen');
  shade.setAttribute('y', '0');
  shade.setAttribute('height', height);
  strip.prepend(shade);
  return shade;
}
