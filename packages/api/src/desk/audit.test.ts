import { expect, it } from 'vitest';
import { freshDesk } from '../testing/desk.ts';

it('the audit log as CSV is all that its filter leaves, in steps with one head', async () => {
  const test = await freshDesk();
  const { audit } = test.desk.caller(await test.userOf('admin')).desk;
  test.archive.db.sqlite.exec(`INSERT INTO audit_log (at, by_name, action, detail)
    WITH RECURSIVE lines (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM lines WHERE n < 4001)
    SELECT '2025-06-01T00:00:00.000Z', 'the made-up command line', iif(n % 2, 'reindex', 'restore'), n FROM lines`);
  const filter = { who: 'the made-up command line', action: 'reindex' };
  const steps = [await audit.export(filter)];
  for (let next = steps[0]?.next ?? null; next !== null; next = steps.at(-1)?.next ?? null) {
    steps.push(await audit.export({ ...filter, before: next }));
  }
  expect(steps.length).toBeGreaterThan(2);
  const [head, ...lines] = steps
    .map(({ csv }) => csv)
    .join('')
    .trimEnd()
    .split('\r\n');
  expect(head).toContain('time (UTC),who');
  expect(lines.map((line) => Number(line.split(',').at(-1)))).toEqual(
    Array.from({ length: 2001 }, (_, place) => 4001 - 2 * place),
  );
  expect((await audit.list(filter)).total).toBe(2001);
  test.close();
});
