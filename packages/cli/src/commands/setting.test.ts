import { expect, it } from 'vitest';
import { runFonds, temporaryFolder } from '../testing/run-command.ts';

it('fonds setting shows what the archive says of itself, and changes it to what it may be', async () => {
  const data = temporaryFolder();
  await runFonds(data, ['migrate']);
  expect((await runFonds(data, ['setting', 'time-zone'])).stdout).toBe('time-zone: UTC\n');
  expect((await runFonds(data, ['setting', 'time-zone', 'Asia/Seoul'])).stdout).toBe('time-zone: Asia/Seoul\n');
  for (const wrong of ['Mars/Olympus', '+09:00']) {
    const refused = await runFonds(data, ['setting', 'time-zone', wrong]);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('such as Europe/Prague')]);
  }
  expect((await runFonds(data, ['setting', 'colour', 'red'])).status).toBe(1);
  const all = await runFonds(data, ['setting', '--json']);
  expect(JSON.parse(all.stdout)).toMatchObject({ name: 'Fonds', 'time-zone': 'Asia/Seoul' });
});
