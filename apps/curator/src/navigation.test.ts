import { expect, test } from 'vitest';
import { isAt, screensFor } from './navigation.ts';

test('each role sees the screens that its rights open', () => {
  const paths = (role: 'viewer' | 'editor' | 'admin') => screensFor(role).map((screen) => screen.path);
  expect(paths('viewer')).toContain('/records/agent');
  expect(paths('viewer')).not.toContain('/records/agent/new');
  expect(paths('editor')).toContain('/records/agent/new');
  expect(paths('editor')).not.toContain('/users');
  expect(paths('admin')).toContain('/audit');
});

test('a screen is current on the pages under it', () => {
  const at = (path: string) => screensFor('admin').filter((screen) => screen.inHead && isAt(screen, path));
  expect(at('/').map((screen) => screen.label)).toEqual(['Desk']);
  expect(at('/records/place/01ARZ3NDEKTSV4RRFFQ69G5FAV').map((screen) => screen.label)).toEqual(['Records']);
  expect(at('/account')).toEqual([]);
});
