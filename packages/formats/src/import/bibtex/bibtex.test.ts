import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, recordsOf } from '../table/testing.ts';
import { bibtexFormat } from './bibtex.ts';
import { wordsOfLatex } from './latex-words.ts';

const holding = (words: string): unknown => expect.stringContaining(words);

describe('BibTeX', () => {
  it('applies @string, joins pieces, has months by name, and parts names by a bare “and”', async () => {
    const file =
      '@string{jr = {Made-up Journal}}\n@article{key, author = {Adams, Alice and {Salt and Sons} and others}, title = "Made " # {up}, journal = jr, year = 1953, month = jul, number = 6}';
    const [record] = await recordsOf(bibtexFormat, fileOf(file));
    expect(record).toMatchObject({
      row: 2,
      key: 'key',
      body: {
        title: { text: 'Made up' },
        agents: [{ agent: { name: 'Adams, Alice' } }, { agent: { name: 'Salt and Sons' } }],
        dates: [{ edtf: '1953-07', kind: 'created' }],
        locators: [{ role: 'published-in', source: 'Made-up Journal, no. 6' }],
      },
    });
    expect(record?.remarks.map(({ message }) => message).join()).toContain('others');
  });

  it('tells of an entry that is broken with its line, and reads on', async () => {
    const events = await eventsOf(
      bibtexFormat,
      fileOf('@misc{a, title = {never closed\n@misc{b, title = {Made up}}\n@misc{c, nonsense}\n@comment{words}'),
    );
    expect(events).toMatchObject([
      { type: 'refused', row: 1 },
      { type: 'record', record: { row: 2, key: 'b' } },
      { type: 'refused', row: 3, message: holding('nonsense') },
      { type: 'skipped', row: 4, message: holding('words') },
    ]);
  });

  it('decodes TeX, and leaves a command that isn’t known as it is written', () => {
    const unknown: string[] = [];
    const words = (tex: string) => wordsOfLatex(tex, (command) => unknown.push(command));
    expect(words(String.raw`Dvo{\v r}{\'a}k, G\"odel, {\O}rsted, na\"{\i}ve, Erd\H{o}s, Stra\ss e`)).toBe(
      'Dvořák, Gödel, Ørsted, naïve, Erdős, Straße',
    );
    expect(words(String.raw`pp.~1--9, \& 50\% \textbf{bold} ` + "``quoted''")).toBe('pp. 1–9, & 50% bold “quoted”');
    expect(unknown).toEqual([]);
    expect(words(String.raw`\frobnicate{x}`)).toBe(String.raw`\frobnicate x`);
    expect(unknown).toEqual([String.raw`\frobnicate`]);
  });
});
