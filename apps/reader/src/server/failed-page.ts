/** Stands in the page of failures where the number of the failed request goes. */
export const requestIdPlaceholder = 'request-id-placeholder';

/** The path of that page; from outside nothing stands there. */
export const failedPath = '/internal/failed';

/** The page of failures for one request; plain words when the page itself could not be made. */
export function failedPage(made: string | undefined, requestId: string): string {
  if (made !== undefined) return made.replaceAll(requestIdPlaceholder, requestId);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Something went wrong</title><h1>Something went wrong here</h1><p>Try again in a moment. The number of the request is ${requestId}.</p><p><a href="/">The front page</a></p></html>`;
}
