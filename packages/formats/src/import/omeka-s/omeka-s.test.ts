import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, recordsOf } from '../table/testing.ts';
import { omekaSFormat } from './omeka-s.ts';

const api = 'https://a.example/api';
const item = {
  '@id': `${api}/items/7`,
  '@type': ['o:Item', 'dctype:Text'],
  'o:id': 7,
  'o:item_set': [{ '@id': `${api}/item_sets/3`, 'o:id': 3 }],
  'o:media': [{ '@id': `${api}/media/9`, 'o:id': 9 }],
  'dcterms:title': [
    { type: 'literal', '@value': 'Вымышленное письмо', '@language': 'rus' },
    { type: 'literal', '@value': 'Made-up letter', '@language': 'en' },
  ],
  'dcterms:date': [
    { type: 'numeric:timestamp', '@value': '1953-07-27', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
  ],
  'dcterms:creator': [{ type: 'uri', '@id': 'http://www.wikidata.org/entity/Q1', 'o:label': 'Madeup, Ada' }],
  'dcterms:subject': [
    { type: 'resource:item', '@id': `${api}/items/8`, value_resource_id: 8, display_title: 'Lighthouses' },
  ],
  'bibo:content': [{ type: 'literal', property_label: 'content', '@value': 'Dear all' }],
};
const set = {
  '@id': `${api}/item_sets/3`,
  '@type': 'o:ItemSet',
  'dcterms:title': [{ '@value': 'Made-up set' }],
  'dcterms:description': [{ '@value': 'Nothing in it is real.' }],
};

const holding = (words: string): unknown => expect.stringContaining(words);

describe('JSON-LD of Omeka S', () => {
  it('gives a document with values in their languages, and links to what they name', async () => {
    const [record] = await recordsOf(omekaSFormat, fileOf(JSON.stringify(item, null, 1)));
    expect(record?.body).toMatchObject({
      title: { text: 'Вымышленное письмо', language: 'ru' },
      alternativeTitles: [{ text: 'Made-up letter', language: 'en' }],
      dates: [{ edtf: '1953-07-27', kind: 'created' }],
      notes: [{ text: 'content: Dear all' }],
    });
    expect(Object.values(record?.targets ?? {})).toEqual([
      { kind: 'agent', name: 'Madeup, Ada', identifiers: [{ scheme: 'wikidata', value: 'Q1' }] },
      { kind: 'subject', name: 'Lighthouses', identifiers: [{ scheme: 'uri', value: `${api}/items/8` }] },
      {
        kind: 'collection',
        name: 'Item set 3',
        key: `${api}/item_sets/3`,
        identifiers: [{ scheme: 'uri', value: `${api}/item_sets/3` }],
      },
    ]);
    expect(record?.remarks.map(({ field }) => field)).toEqual(['bibo:content', 'o:media']);
  });

  it('in an array gives each with the line on which it begins; an item set is a collection, a medium no record', async () => {
    const medium = { '@type': 'o:Media', 'o:original_url': 'https://a.example/f.jpg' };
    const events = await eventsOf(
      omekaSFormat,
      fileOf(`[\n${[set, item, medium].map((each) => JSON.stringify(each)).join(',\n')}\n]`),
    );
    expect(events).toMatchObject([
      {
        type: 'record',
        record: {
          row: 2,
          kind: 'collection',
          key: `${api}/item_sets/3`,
          body: { title: { text: 'Made-up set' }, introduction: [{ text: 'Nothing in it is real.' }] },
        },
      },
      { type: 'record', record: { row: 3, kind: 'document' } },
      { type: 'skipped', row: 4, message: holding('f.jpg') },
    ]);
  });

  it('that breaks off, or is other JSON, is refused in words', async () => {
    await expect(recordsOf(omekaSFormat, fileOf('[{"@type":"o:Item"'))).rejects.toMatchObject({ kind: 'invalid' });
    await expect(recordsOf(omekaSFormat, fileOf('{"a":1}'))).rejects.toMatchObject({ issues: [{ path: 'line 1' }] });
  });
});
