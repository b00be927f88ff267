import { expect, it } from 'vitest';
import { findText, listFiles } from './repository.ts';

const files = listFiles();

/** The lines of every text file that match, as `file:line`. */
function findLines(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    (findText(file)?.split('\n') ?? []).flatMap((line, index) =>
      pattern.test(line) ? [`${file}:${(index + 1).toString()}`] : [],
    ),
  );
}

it('names no package registry: whoever builds it has their own', () => {
  // Written so that the pattern does not find itself.
  expect(
    findLines(/\b(registry\.(npmj[s]|yarnpk[g]|npmmirro[r])|npm\.pkg\.githu[b]|pypi\.or[g]|files\.pythonhoste[d])/),
  ).toEqual([]);
});

it('names no folder of the machine that it was written on', () => {
  expect(findLines(/(^|[\s'"`(=:])(\/wor[k]\/|\/hom[e]\/\w+\/|\/User[s]\/\w+\/|\/roo[t]\/|[A-Z]:\\User[s])/)).toEqual(
    [],
  );
});

it('keeps to the top level that is agreed', () => {
  const agreed =
    /^(\..+|apps|packages|tests|deploy|docs|package\.json|turbo\.json|pnpm-(workspace|lock)\.yaml|tsconfig\.base\.json|README\.md|LICENSE|CHANGELOG\.md|[a-z.-]+\.config\.(ts|mjs))$/;
  const top = new Set(files.map((file) => file.split('/', 1).join()));
  expect([...top].filter((name) => !agreed.test(name))).toEqual([]);
});

it('has no source file over 500 lines', () => {
  const exempt =
    /\.d\.ts$|^packages\/api\/src\/seed\/|^packages\/db\/src\/migrations\/|^packages\/domain\/src\/document-fields\.ts$/;
  const sources = files.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !exempt.test(file));
  expect(sources.filter((file) => (findText(file)?.split('\n').length ?? 0) > 501)).toEqual([]);
});
