// A name in a text shows what it stands for: under the mouse, with the keyboard's focus, or at the first tap.
const delayMilliseconds = 250;
const known = new Map<string, Promise<string | undefined>>();

const card = document.createElement('div');
card.className = 'card';
card.id = 'name-card';
card.popover = 'manual';
card.setAttribute('role', 'tooltip');
let owner: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function nameAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('a[data-card]')) || undefined;
}

async function load(path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${path}/card`);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (owner === link) return;
  hide();
  owner = link;
  const path = link.pathname;
  const loading = known.get(path) ?? load(path);
  known.set(path, loading);
  const html = await loading;
  // Another name may have been pointed at meanwhile.
  if (html === undefined || owner !== link) return;
  card.innerHTML = html;
  if (!card.isConnected) document.body.append(card);
  card.showPopover();
  link.setAttribute('aria-describedby', card.id);
  place(link);
}

/** Under the name, or over it where there is no room, within the window. */
function place(link: HTMLAnchorElement): void {
  const [name] = link.getClientRects();
  if (!name) return;
  const box = card.getBoundingClientRect();
  const left = Math.max(16, Math.min(name.left, document.documentElement.clientWidth - box.width - 16));
  const below = name.bottom + 6;
  const top = below + box.height > innerHeight && name.top > box.height + 12 ? name.top - box.height - 6 : below;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

function hide(): void {
  clearTimeout(timer);
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  if (card.matches(':popover-open')) card.hidePopover();
}

function soon(work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, delayMilliseconds);
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const link = nameAt(target);
  if (link) soon(() => void show(link));
  // The mouse may go on to the card, and stay there.
  else if (target instanceof Node && card.contains(target)) clearTimeout(timer);
  else if (owner && document.activeElement !== owner) soon(hide);
});
document.addEventListener('focusin', ({ target }) => {
  const link = nameAt(target);
  if (link?.matches(':focus-visible')) void show(link);
  else if (owner && !(target instanceof Node && card.contains(target))) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
let touched = false;
document.addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'), true);
document.addEventListener('click', (event) => {
  const link = nameAt(event.target);
  if (!link) {
    if (!(event.target instanceof Node && card.contains(event.target))) hide();
    return;
  }
  // The first tap shows the card, the second follows the name.
  if (!touched || owner === link) return;
  event.preventDefault();
  void show(link);
});
