import { describe, expect, it } from 'vitest';
import { dcFormat } from '../dc/dc.ts';
import type { ImportFormat } from '../import-format.ts';
import { modsFormat } from '../mods/mods.ts';
import { omekaSFormat } from '../omeka-s/omeka-s.ts';
import { csvFormat } from '../table/csv-format.ts';
import { fileOf, recordsOf } from '../table/testing.ts';

const terms = {
  'document-type': [
    { id: 'letter', label: 'Missive' },
    { id: 'telegram', label: 'Telegram' },
    { id: 'lantern-slide', label: 'Lantern slide' },
    { id: 'cable', label: 'Cable' },
  ],
  language: [{ id: 'x-madeup', label: 'Made-up dialect' }],
};

const mods = (type: string, language: string) =>
  `<mods><titleInfo><title>Made up</title></titleInfo><genre>${type}</genre><language><languageTerm>${language}</languageTerm></language></mods>`;
const dc = (type: string, language: string) =>
  `<dc><title>Made up</title><type>${type}</type><language>${language}</language></dc>`;
const omeka = (type: string, language: string) =>
  JSON.stringify({
    '@type': 'o:Item',
    'dcterms:title': [{ '@value': 'Made up' }],
    'dcterms:type': [{ '@value': type }],
    'dcterms:language': [{ '@value': language }],
  });
const csv = (type: string, language: string) => `Title,Type,Language\nMade up,${type},${language}\n`;

const formats: readonly (readonly [string, ImportFormat, (type: string, language: string) => string])[] = [
  ['CSV', csvFormat, csv],
  ['MODS', modsFormat, mods],
  ['Dublin Core', dcFormat, dc],
  ['Omeka S', omekaSFormat, omeka],
];

describe.each(formats)('an archive’s own terms in %s', (_, format, file) => {
  const bodyOf = async (type: string, language: string, options = {}) => {
    const [record] = await recordsOf(format, fileOf(file(type, language)), options);
    return record?.body;
  };

  it.each([
    ['lantern slide', 'lantern-slide'],
    ['Missive', 'letter'],
    ['letter', 'letter'],
    ['Telegram', 'telegram'],
  ])('know the type “%s”', async (words, id) => {
    expect(await bodyOf(words, 'Made-up dialect', { terms })).toMatchObject({ type: id, languages: ['x-madeup'] });
  });

  it('go before what every archive takes a word for', async () => {
    expect(await bodyOf('cable', 'en', { terms })).toMatchObject({ type: 'cable' });
    expect(await bodyOf('cable', 'en')).toMatchObject({ type: 'telegram' });
  });

  it('are kept in words where the archive hasn’t them', async () => {
    const body = await bodyOf('lantern slide', 'Made-up dialect');
    expect(body).not.toHaveProperty('type');
    expect(JSON.stringify(body)).toContain('lantern slide');
    expect(JSON.stringify(body)).toContain('Made-up dialect');
  });
});
