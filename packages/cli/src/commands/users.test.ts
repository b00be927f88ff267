import { describe, expect, it } from 'vitest';
import { runFonds, temporaryFolder } from '../testing/run-command.ts';

const input = 'a long enough password\n';

describe('fonds user', () => {
  it('adds, lists, resets and shuts out', async () => {
    const data = temporaryFolder();
    const added = await runFonds(
      data,
      ['user', 'add', 'Ann@Example.org', '--name', 'Ann', '--role', 'admin', '--password-stdin', '--json'],
      { input },
    );
    expect([added.status, JSON.parse(added.stdout)]).toMatchObject([0, { email: 'ann@example.org', role: 'admin' }]);
    expect(added.stdout).not.toContain('password');

    const generated = await runFonds(data, ['user', 'add', 'bo@example.org', '--generate', '--as', 'ann@example.org']);
    expect(generated.stdout).toMatch(/^Added bo@example.org as editor.\nPassword: \S{20}\n$/);

    const last = await runFonds(data, ['user', 'disable', 'ann@example.org']);
    expect([last.status, last.stderr]).toEqual([1, 'This is the only administrator left. Make another one first.\n']);
    expect((await runFonds(data, ['user', 'disable', 'bo@example.org'])).status).toBe(0);
    expect((await runFonds(data, ['user', 'reset', 'ann@example.org', '--password-stdin'], { input })).status).toBe(0);

    const listed = await runFonds(data, ['user', 'list', '--json']);
    expect(JSON.parse(listed.stdout)).toMatchObject({
      users: [
        { email: 'ann@example.org', name: 'Ann', disabledAt: null },
        { email: 'bo@example.org', name: 'bo@example.org' },
      ],
    });
    expect((await runFonds(data, ['user', 'list'])).stdout).toMatch(/^bo@example\.org +editor +disabled \d{4}-/m);
  });

  it('says what to do instead', async () => {
    const data = temporaryFolder();
    const saidOf = async (args: string[], text = '') => {
      const { status, stderr } = await runFonds(data, ['user', ...args], { input: text });
      return [status, stderr.replace(/^Migrated .*\n/, '')];
    };
    expect(await saidOf(['list'])).toEqual([1, expect.stringContaining('Make one with “fonds migrate”')]);
    expect(await saidOf(['add', 'a@example.org'])).toEqual([1, expect.stringContaining('use --password-stdin')]);
    expect(await saidOf(['add', 'a@example.org', '--password-stdin'], 'short\n')).toEqual([
      1,
      'The password isn’t taken: choose a password of 15 characters or more. Nothing was changed; try again.\n',
    ]);
    expect(await saidOf(['add', 'somebody'])).toEqual([1, expect.stringContaining('“somebody” is no e-mail address')]);
    expect(await saidOf(['reset', 'x@example.org', '--generate'])).toEqual([
      1,
      expect.stringContaining('There is nobody'),
    ]);
    expect(await saidOf(['add', 'a@example.org', '--role', 'king'])).toEqual([
      1,
      expect.stringContaining('viewer, editor'),
    ]);
  });
});
