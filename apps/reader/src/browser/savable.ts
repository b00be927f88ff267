import type { SavedItem } from './saved-list.ts';

/** The document that a button belongs to, from what stands around it; on a document's own page, from the page. */
export function itemOf(button: HTMLElement): SavedItem | undefined {
  const around = button.closest('[data-savable]');
  const heading = around?.querySelector('h2 a, h3 a') ?? document.querySelector('h1');
  const path = heading instanceof HTMLAnchorElement ? heading.pathname : location.pathname;
  const { save: id, date = '' } = button.dataset;
  const title = heading?.textContent.trim();
  return id === undefined || !title ? undefined : { id, path, title, date, note: '' };
}
