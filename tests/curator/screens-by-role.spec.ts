import { roles } from '@fonds/domain/roles';
import { expect, test } from '../archive.ts';
import { screens } from './screens.ts';

test.describe('Shows each screen to those whose work it is', () => {
  test.use({ holdings: 'made-up', role: 'admin' });

  test('whoever is signed in', async ({ page, pageOf, archive, madeUp }) => {
    test.setTimeout(180_000);
    const theirs = await Promise.all(roles.map(async (role) => ({ role, page: await pageOf(archive.people[role]) })));
    for (const { route, name, least = 'viewer', path } of screens) {
      const address = await path({ page, archive, madeUp });
      for (const { role, page: own } of theirs) {
        const expected = route === null ? 404 : roles.indexOf(role) < roles.indexOf(least) ? 403 : 200;
        expect((await own.request.get(address)).status(), `${name} (${address}), as ${role}`).toBe(expected);
      }
    }
  });

  test('and none to anybody else', async ({ page, pageOf, archive, madeUp }) => {
    const stranger = await pageOf(undefined);
    for (const { route, name, path } of screens) {
      if (route === null) continue;
      const address = await path({ page, archive, madeUp });
      const answer = await stranger.request.get(address, { maxRedirects: 0 });
      expect([answer.status(), answer.headers()['location']], name).toEqual([307, expect.stringMatching('/login')]);
    }
  });
});
