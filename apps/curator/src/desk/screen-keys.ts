/** After `g`, the screen that the next key leads to. */
export const screensByKey: Readonly<Record<string, string>> = {
  d: '/',
  r: '/records/document',
  v: '/review',
  p: '/problems',
};

/** The two keys that lead to a screen: *g d*. */
export function keysOfScreen(path: string): string | undefined {
  const key = Object.keys(screensByKey).find((each) => screensByKey[each] === path);
  return key === undefined ? undefined : `g ${key}`;
}
