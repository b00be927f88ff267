// Buttons that keep a document on the reader's own list, and how many are on it.
import { itemOf } from './savable.ts';
import { keepList, readList, withThese } from './saved-list.ts';
import { say } from './say.ts';

const link = document.querySelector<HTMLElement>('[data-list-link]');
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-save]:not(a)');

function show(): void {
  const saved = new Set(readList().map(({ id }) => id));
  const count = link?.querySelector('[data-list-count]');
  if (count) count.textContent = saved.size > 0 ? String(saved.size) : '';
  for (const button of buttons) {
    const isSaved = saved.has(button.dataset['save'] ?? '');
    button.setAttribute('aria-pressed', String(isSaved));
    const word = (isSaved ? link?.dataset['saved'] : link?.dataset['save']) ?? '';
    button.textContent = word;
    button.setAttribute('aria-label', `${word}: ${itemOf(button)?.title ?? ''}`);
    button.hidden = false;
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const item = itemOf(button);
    if (!item) return;
    const list = readList();
    const isSaved = list.some(({ id }) => id === item.id);
    const next = isSaved ? list.filter(({ id }) => id !== item.id) : withThese(list, [item]);
    if (keepList(next)) say((isSaved ? link?.dataset['removed'] : link?.dataset['savedNow']) ?? '');
  });
}

show();
document.addEventListener('fonds-list', show);
// Another tab changed it.
window.addEventListener('storage', show);
// A page that comes back from the browser's own store shows the list as it was then.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) show();
});
