import { words } from '@fonds/ui/words';

/** Stands in the page of failures where the number of the failed request goes. */
export const requestIdPlaceholder = 'request-id-placeholder';

/** The path of that page; from outside nothing stands there. */
export const failedPath = '/internal/failed';

/** The page of failures for one request; plain words when the page itself could not be made. */
export function failedPage(made: string | undefined, requestId: string): string {
  if (made !== undefined) return made.replaceAll(requestIdPlaceholder, requestId);
  const { failed, language } = words;
  return `<!doctype html><html lang="${language.tag}" dir="${language.dir}"><meta charset="utf-8"><title>${failed.title}</title><h1>${failed.heading}</h1><p>${failed.number(requestId)}</p><p><a href="/">${failed.frontPage}</a></p></html>`;
}
