import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variableNames } from '@fonds/api/environment';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from './program.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');

/** The names in the first column of the table under a heading. */
function namesUnder(heading: string): string[] {
  const section = guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((found) => found[1] ?? '');
}

/** Every command that does something, as it is called. */
function namesOf(command: Command, before = ''): string[] {
  const name = `${before}${command.name()}`;
  const own = command.options.some((option) => option.long === '--json') ? [name] : [];
  return [...own, ...command.commands.flatMap((child) => namesOf(child, `${name} `))];
}

describe('the operating guide', () => {
  it('lists every variable that is read, and no other', () => {
    expect(namesUnder('Settings').sort()).toEqual([...variableNames].sort());
  });

  it('lists every command, and no other', () => {
    expect(namesUnder('Commands').sort()).toEqual(namesOf(createProgram()).sort());
  });
});

describe('every command', () => {
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];

  it.each(
    all(createProgram())
      .slice(1)
      .map((command) => [command.name(), command] as const),
  )('%s says what it is for, and of each option too', (_, command) => {
    expect(command.description()).not.toBe('');
    expect(command.options.filter((option) => option.description === '')).toEqual([]);
  });
});
