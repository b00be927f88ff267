import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

let test: TestDesk;
let desk: ReturnType<TestDesk['desk']['caller']>['desk'];
beforeAll(async () => {
  test = await freshDesk();
  desk = test.desk.caller(await test.userOf('editor')).desk;
});
afterAll(() => {
  test.close();
});

it('gives back what was kept, texts cleaned', async () => {
  const values = { extent: '2 pages', texts: [{ key: 'one', html: '<p onclick="x()">Made up</p><script>x</script>' }] };
  const { id } = await desk.templates.add({ kind: 'document', name: ' Made-up telegram ', values });
  const { name, values: kept } = await desk.templates.get({ id });
  expect(name).toBe('Made-up telegram');
  expect(kept).toMatchObject({ extent: '2 pages' });
  expect(JSON.stringify(kept)).not.toMatch(/script|onclick/);
});

it('refuses fields that the form of its kind doesn’t have, and what is too long', async () => {
  const add = (values: Record<string, string>) => desk.templates.add({ kind: 'place', name: 'Made up', values });
  await expect(add({ extent: '2 pages' })).rejects.toThrow('values.extent');
  await expect(add({ staffNote: 'x'.repeat(600_000) })).rejects.toThrow('too much for a template');
});

it('says in the audit log who saved, renamed and deleted it', async () => {
  const { id } = await desk.templates.add({ kind: 'agent', name: 'Made-up envoy', values: {} });
  await desk.templates.rename({ id, was: 'Made-up envoy', name: 'Made-up minister' });
  await desk.templates.remove({ id });
  const log = test.desk.caller(await test.userOf('admin')).desk.audit;
  const details = (await log.list({})).entries.map(({ action, detail }) => `${action} ${detail ?? ''}`);
  expect(details).toEqual(
    expect.arrayContaining([
      'save-template agent: Made-up envoy',
      'rename-template agent: Made-up envoy to Made-up minister',
      'delete-template agent: Made-up minister',
    ]),
  );
});
