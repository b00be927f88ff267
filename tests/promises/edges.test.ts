import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import picture from './picture.json' with { type: 'json' };
import { root } from './repository.ts';

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'peerDependencies', Record<string, string>>>;

/** Who may import whom, as docs/architecture.md draws it. */
const allowed = new Map<string, string[]>(Object.entries(picture));

const folders = [
  ...['packages', 'apps'].flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`)),
  'tests',
];

function declared(folder: string): Map<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const { dependencies, devDependencies, peerDependencies } = manifest;
  return new Map(Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies }));
}

describe('the declared dependencies', () => {
  it('are those of every package in the picture, and of no other', () => {
    expect(folders.toSorted()).toEqual([...allowed.keys()].toSorted());
  });

  it.each(folders)('of %s go down the picture', (folder) => {
    const edges = [...declared(folder).keys()].filter((name) => name.startsWith('@fonds/'));
    const refused = edges.filter((name) => !allowed.get(folder)?.includes(name.slice('@fonds/'.length)));
    expect(refused).toEqual([]);
  });

  it.each(['', ...folders])('of %s name one version, that of the catalog', (folder) => {
    const loose = [...declared(folder)].filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*');
    expect(loose).toEqual([]);
  });

  it('stand in the catalog as exact versions', () => {
    const workspace = readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8');
    const catalog = workspace.slice(workspace.indexOf('\ncatalog:')).split('\n').slice(2);
    const entries = catalog.filter((line) => line.startsWith('  '));
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter((line) => !/^ {2}['"]?[@\w./-]+['"]?: \d+\.\d+\.\d+(-[\w.]+)?$/.test(line))).toEqual([]);
  });
});
