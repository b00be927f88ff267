// The page of the reader's own list, and the button that adds a shared one to it.
import { itemOf } from './savable.ts';
import { say } from './say.ts';
import { fileOf, keepList, listIn, readList, withThese, type SavedItem } from './saved-list.ts';

const own = document.querySelector<HTMLElement>('[data-own-list]');
const items = own?.querySelector('[data-items]');
const template = own?.querySelector<HTMLTemplateElement>('[data-item]');

let drawn: string | undefined;

function addressOf(list: readonly SavedItem[], extension = ''): string {
  return `/list${extension}?d=${list.map(({ id }) => id).join(',')}`;
}

function show(): void {
  if (!own || !items || !template) return;
  const list = readList();
  draw(items, list);
  document.querySelector('[data-without-script]')?.remove();
  const most = Number(own.querySelector<HTMLElement>('[data-too-many]')?.dataset['tooMany']);
  const shared = list.slice(0, most);
  hide('[data-empty]', list.length > 0);
  for (const part of ['[data-full]', '[data-share]', '[data-clear]', '[data-to-file]']) hide(part, list.length === 0);
  hide('[data-too-many]', list.length <= most);
  own.querySelector<HTMLAnchorElement>('[data-share]')?.setAttribute('href', addressOf(shared));
  for (const link of own.querySelectorAll<HTMLAnchorElement>('[data-export]')) {
    link.href = addressOf(shared, link.dataset['export']);
  }
  const ids = own.querySelector<HTMLInputElement>('[data-export-ids]');
  if (ids) ids.value = shared.map(({ id }) => id).join(',');
  own.hidden = false;
}

/** Rows are drawn anew only when they are others: whoever writes a note must not lose the button that they press next. */
function draw(rows: Element, list: readonly SavedItem[]): void {
  const ids = list.map(({ id }) => id).join();
  if (ids !== drawn) {
    rows.replaceChildren(...list.flatMap((item, index) => row(item, index, list.length) ?? []));
    drawn = ids;
    return;
  }
  for (const [index, { note }] of list.entries()) {
    const field = rows.children[index]?.querySelector('textarea');
    if (field && field !== document.activeElement) field.value = note;
  }
}

function hide(selector: string, isHidden: boolean): void {
  const element = own?.querySelector<HTMLElement>(selector);
  if (element) element.hidden = isHidden;
}

function row(item: SavedItem, index: number, of: number): HTMLElement | undefined {
  const line = template?.content.firstElementChild?.cloneNode(true);
  if (!(line instanceof HTMLElement)) return undefined;
  const title = line.querySelector<HTMLAnchorElement>('[data-title]');
  const date = line.querySelector('[data-date]');
  const note = line.querySelector<HTMLTextAreaElement>('[data-note]');
  if (title) [title.textContent, title.href] = [item.title, item.path];
  if (date) date.textContent = item.date;
  if (note) {
    note.value = item.note;
    note.addEventListener('change', () => {
      change((list) => list.map((each) => (each.id === item.id ? { ...each, note: note.value } : each)));
    });
  }
  const moves = [
    { selector: '[data-up]', to: index - 1 },
    { selector: '[data-down]', to: index + 1 },
  ];
  for (const { selector, to } of moves) {
    const button = line.querySelector<HTMLButtonElement>(selector);
    if (!button) continue;
    button.disabled = to < 0 || to >= of;
    button.addEventListener('click', () => {
      change((list) => moved(list, item.id, to));
      focusOn(to, selector);
    });
  }
  line.querySelector('[data-remove]')?.addEventListener('click', () => {
    change((list) => list.filter(({ id }) => id !== item.id));
    say(document.querySelector<HTMLElement>('[data-list-link]')?.dataset['removed'] ?? '');
    focusOn(Math.min(index, of - 2), '[data-remove]');
  });
  return line;
}

function moved(list: readonly SavedItem[], id: string, to: number): SavedItem[] {
  const others = list.filter((each) => each.id !== id);
  const item = list.find((each) => each.id === id);
  return item ? others.toSpliced(to, 0, item) : others;
}

/** Whoever works by keyboard stays where they were; at the end of the list, on the button's neighbour. */
function focusOn(index: number, selector: string): void {
  const line = items?.children[index];
  const button = line?.querySelector<HTMLButtonElement>(selector);
  const wanted = button?.disabled ? line?.querySelector<HTMLElement>('[data-title]') : button;
  if (wanted) wanted.focus();
  else document.querySelector<HTMLElement>('[data-list-link]')?.focus();
}

/** Changes what is kept now, which another tab may have changed since the page was drawn. */
function change(how: (list: SavedItem[]) => SavedItem[]): void {
  keepList(how(readList()));
}

own?.querySelector('[data-to-file]')?.addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([fileOf(readList())], { type: 'application/json' }));
  link.download = 'list.json';
  link.click();
  URL.revokeObjectURL(link.href);
});

const chooser = own?.querySelector<HTMLInputElement>('[data-from-file]');
chooser?.addEventListener('change', () => {
  const [file] = chooser.files ?? [];
  if (!file) return;
  void file.text().then((text) => {
    const read = listIn(text);
    hide('[data-wrong-file]', read !== undefined);
    if (read) change((list) => withThese(list, read));
    chooser.value = '';
  });
});

const clear = own?.querySelector<HTMLButtonElement>('[data-clear]');
const clearWords = clear?.textContent ?? '';
clear?.addEventListener('click', () => {
  if (clear.textContent === clearWords) {
    clear.textContent = clear.dataset['sure'] ?? clearWords;
    say(clear.textContent);
    return;
  }
  clear.textContent = clearWords;
  change(() => []);
  document.querySelector<HTMLElement>('[data-list-link]')?.focus();
});
clear?.addEventListener('blur', () => {
  clear.textContent = clearWords;
});

const addAll = document.querySelector<HTMLButtonElement>('[data-add-all]');
if (addAll) addAll.hidden = false;
addAll?.addEventListener('click', () => {
  const shared = [...document.querySelectorAll<HTMLElement>('[data-savable] [data-save]')];
  change((list) =>
    withThese(
      list,
      shared.flatMap((button) => itemOf(button) ?? []),
    ),
  );
  location.assign('/list');
});

show();
document.addEventListener('fonds-list', show);
window.addEventListener('storage', show);
