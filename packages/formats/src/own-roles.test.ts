import { describe, expect, it } from 'vitest';
import { csvColumns, csvRow } from './collection/csv.ts';
import { dcXml } from './dc-xml.ts';
import { factsOf } from './facts.ts';
import { bibtexFormat } from './import/bibtex/bibtex.ts';
import { eadFormat } from './import/ead/ead.ts';
import type { ImportFormat } from './import/import-format.ts';
import { modsFormat } from './import/mods/mods.ts';
import { risFormat } from './import/ris/ris.ts';
import { csvFormat } from './import/table/csv-format.ts';
import { fileOf, recordsOf } from './import/table/testing.ts';
import { jsonLd } from './json-ld.ts';
import { modsXml } from './mods-xml.ts';
import { teiXml } from './tei-xml.ts';
import { madeUpArchive, madeUpDocument } from './testing/made-up-document.ts';

const link = { id: '01J0000000000000000000000Z', name: 'D. Madeup', path: null, inferred: null };
const interpreter = { ...link, role: 'interpreter', roleLabel: 'Interpreted by' };
const { agents, places } = madeUpDocument();
const document = madeUpDocument({
  agents: [interpreter, ...agents],
  places: [...places, { ...link, name: 'Made-up Attic', role: 'found-at', roleLabel: 'Found at' }],
});

describe('a role that an archive added', () => {
  it('stands under its label after the roles that every archive has', () => {
    const labels = factsOf(document).map(({ label }) => label);
    expect(labels.slice(labels.indexOf('Author'))).toEqual(
      expect.arrayContaining(['From', 'To', 'Interpreted by', 'Found at']),
    );
    expect(labels.indexOf('To')).toBeLessThan(labels.indexOf('Interpreted by'));
    expect(factsOf(document)).toContainEqual({ label: 'Interpreted by', values: ['D. Madeup'] });
  });

  it('is another contributor to standards that know no closer name', () => {
    const mods = modsXml.print(document, madeUpArchive);
    expect(mods).toMatch(/authority="marcrelator">oth<\/roleTerm>\s*<roleTerm type="text">Interpreted by</);
    expect(dcXml.print(document, madeUpArchive)).toContain('<dc:contributor>D. Madeup</dc:contributor>');
    expect(teiXml.print(document, madeUpArchive)).toMatch(/<resp>Interpreted by<\/resp>\s*<name>D. Madeup</);
    expect(jsonLd(document, madeUpArchive).contributor).toMatchObject([{ name: 'D. Madeup' }]);
  });

  it('has a column of tables with its label', () => {
    const cells = csvRow(document, madeUpArchive).split(',');
    expect(csvColumns).toContain('other roles');
    expect(cells).toContain('Interpreted by: D. Madeup');
  });
});

it('a role that every archive has goes by the label that the archive gave it', () => {
  const renamed = madeUpDocument({ agents: agents.map((agent) => ({ ...agent, roleLabel: `Made-up ${agent.role}` })) });
  const labels = factsOf(renamed).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Made-up author', 'Made-up sender', 'Made-up recipient']));
  expect(labels).not.toContain('Author');
});

describe('a table with a column for a role of the archive’s own', () => {
  const terms = { 'agent-role': [{ id: 'interpreter', label: 'Interpreted by' }] };

  it.each(['Interpreted by', 'interpreter', 'agents.interpreter'])('knows the column “%s”', async (column) => {
    const file = fileOf(`Title,${column}\nMade up,D. Madeup|E. Madeup\n`);
    const [record] = await recordsOf(csvFormat, file, { terms });
    expect(record?.body['agents']).toMatchObject([
      { agent: { name: 'D. Madeup' }, role: 'interpreter' },
      { agent: { name: 'E. Madeup' }, role: 'interpreter' },
    ]);
  });

  it('keeps what stands under a name that the archive doesn’t have, and doesn’t take it for a role', async () => {
    const [record] = await recordsOf(csvFormat, fileOf('Title,Interpreted by\nMade up,D. Madeup\n'));
    expect(record?.body['agents'] ?? []).toEqual([]);
    expect(record?.body['staffNote']).toContain('D. Madeup');
  });
});

describe('a role that is the archive’s own, in a description from elsewhere', () => {
  const terms = {
    'agent-role': [
      { id: 'author', label: 'Author' },
      { id: 'interpreter', label: 'Interpreted by' },
      { id: 'edited-by', label: 'Edited by' },
    ],
  };
  const mods = (role: string) =>
    `<mods><titleInfo><title>Made up</title></titleInfo><name><namePart>D. Madeup</namePart><role>${role}</role></name></mods>`;
  const ead = (name: string) =>
    `<ead><control><recordid>m</recordid></control><archdesc level="fonds"><did><unittitle>F</unittitle></did><dsc><c level="item"><did><unittitle>Made up</unittitle></did><controlaccess>${name}</controlaccess></c></dsc></archdesc></ead>`;
  const files: readonly (readonly [string, ImportFormat, string, string])[] = [
    [
      'MODS',
      modsFormat,
      mods('<roleTerm type="code">oth</roleTerm><roleTerm>interpreted by</roleTerm>'),
      'interpreter',
    ],
    ['MODS, by a relator’s code', modsFormat, mods('<roleTerm type="code">edt</roleTerm>'), 'edited-by'],
    ['EAD3', eadFormat, ead('<name relator="interpreter"><part>D. Madeup</part></name>'), 'interpreter'],
    [
      'EAD3, by a relator’s address',
      eadFormat,
      ead('<name relator="http://id.loc.gov/vocabulary/relators/edt"><part>D. Madeup</part></name>'),
      'edited-by',
    ],
    ['EAD 2002', eadFormat, ead('<persname role="Interpreter (itr)">D. Madeup</persname>'), 'interpreter'],
    ['RIS', risFormat, 'TY  - GEN\nTI  - Made up\nED  - D. Madeup\nER  - \n', 'edited-by'],
    ['BibTeX', bibtexFormat, '@misc{a, title = {Made up}, editor = {D. Madeup}}', 'edited-by'],
  ];
  const documentOf = async (format: ImportFormat, file: string, options = {}) => {
    const found = (await recordsOf(format, fileOf(file), options)).find(({ kind }) => kind === 'document');
    if (!found) throw new Error('No document was read.');
    return found;
  };

  it.each(files)('is known in %s', async (_, format, file, role) => {
    const { body, remarks } = await documentOf(format, file, { terms });
    expect(body['agents']).toMatchObject([{ agent: { name: 'D. Madeup' }, role }]);
    expect(remarks).toEqual([]);
  });

  it.each(files)(
    'is told, and the name stands as mentioned, where the archive doesn’t have it: %s',
    async (_, format, file) => {
      const { body, remarks } = await documentOf(format, file);
      expect(body['agents']).toMatchObject([{ agent: { name: 'D. Madeup' }, role: 'mentioned' }]);
      expect(remarks).toMatchObject([{ message: expect.stringContaining('no role here') as unknown }]);
    },
  );

  it('is not taken from a tag that may mean another thing', async () => {
    const file = 'TY  - GEN\nTI  - Made up\nA2  - D. Madeup\nER  - \n';
    const { body, remarks } = await documentOf(risFormat, file, { terms });
    expect(body['agents']).toMatchObject([{ role: 'mentioned' }]);
    expect(remarks).toHaveLength(1);
  });

  it('comes back from an export as what it was', async () => {
    const back = await documentOf(modsFormat, modsXml.print(document, madeUpArchive), { terms });
    expect(back.body['agents']).toContainEqual(
      expect.objectContaining({
        agent: expect.objectContaining({ name: 'D. Madeup' }) as unknown,
        role: 'interpreter',
      }),
    );
  });
});
