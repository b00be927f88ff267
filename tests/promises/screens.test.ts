import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { screens, screensOutside } from '../curator/screens.ts';

const app = join(import.meta.dirname, '../../apps/curator/src/app');

test('every page of the curator is among the screens that the browser tests look at', () => {
  const routes = globSync('**/page.tsx', { cwd: app }).map((page) => `/${dirname(page)}`.replace(/\/\.$/, '/'));
  const looked = [...screens, ...screensOutside].flatMap(({ route }) => route ?? []);
  expect([...new Set(looked)].sort()).toEqual(routes.sort());
});
