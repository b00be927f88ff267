import { words } from '@fonds/ui/words';

/** Stands in the page of too much to do where the reason goes. */
export const reasonPlaceholder = 'reason-placeholder';

/** The path of that page; from outside nothing stands there. */
export const busyPath = '/internal/busy';

/** When to come again, where nothing says it. */
export const busySeconds = 10;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The page of too much to do for one reason; plain words when the page itself could not be made. */
export function busyPage(made: string | undefined, reason: string): string {
  const escaped = reason.replace(/[&<>]/g, (sign) => references[sign] ?? '');
  if (made !== undefined) return made.replaceAll(reasonPlaceholder, () => escaped);
  const { busy, failed, language } = words;
  return `<!doctype html><html lang="${language.tag}" dir="${language.dir}"><meta charset="utf-8"><title>${busy.title}</title><h1>${busy.heading}</h1><p>${escaped}</p><p><a href="/">${failed.frontPage}</a></p></html>`;
}
