import { describe, expect, it } from 'vitest';
import { csvColumns, csvRow } from './collection/csv.ts';
import { dcXml } from './dc-xml.ts';
import { factsOf } from './facts.ts';
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
