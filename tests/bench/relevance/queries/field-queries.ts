import { each, group, only } from './query.ts';

const swamps = ['marsh-drainage', 'marsh-birds'];

export const fieldQueries = group('fields', {
  sender: { q: 'sender:Marsh', expected: each(3, 'rail-bridge', 'beekeeping'), forbidden: ['chess-set', ...swamps] },
  recipient: { q: 'recipient:Marsh', expected: { 'chess-set': 3 }, forbidden: ['rail-bridge', ...swamps] },
  person: {
    q: 'person:Marsh',
    expected: each(3, 'rail-bridge', 'beekeeping', 'chess-set', 'village-school'),
    forbidden: swamps,
  },
  'sender-han': { q: 'sender:毛澤東', expected: { 'mao-sender': 3 }, forbidden: ['mao-linked', 'mao-traditional'] },
  'recipient-quoted': { q: 'recipient:"Mao Tse-tung"', expected: { 'mao-linked': 3 } },
  title: { q: 'title:embassy', expected: each(3, 'embassy-rent', 'reception') },
  'title-not-text': { ...only('title:salt', 'salt-title'), forbidden: ['salt-long'] },
  'text-not-title': { ...only('text:salt', 'salt-long'), forbidden: ['salt-title'] },
  'title-han': { q: 'title:茶葉', expected: each(3, 'zht-tea-plan', 'zhs-tea-check') },
  type: { q: 'type:map', expected: each(3, 'truce-map', 'tram-depot') },
  'type-and-word': only('type:telegram coal', 'coal-flood'),
  'type-label': { q: 'type:conversation', expected: each(3, 'liaison-officers', 'reception', 'ru-ambassador') },
  language: {
    q: 'lang:he',
    expected: each(3, 'he-fishing', 'he-train', 'he-truce', 'he-pointed', 'he-orchard'),
  },
  'language-name': { q: 'lang:Japanese', expected: { 'ja-lighthouse': 3 } },
  'language-and-type': {
    q: 'lang:ar type:report',
    expected: each(3, 'ar-fishing', 'ar-wheat', 'ar-date-palms'),
    forbidden: ['ar-train'],
  },
  'text-language': {
    q: 'lang:ru textlang:en',
    expected: each(3, 'ru-prisoners', 'ru-ambassador'),
    forbidden: ['ru-coal'],
  },
  'place-and-type': only('place:Varnholt type:telegram', 'zht-wagons'),
  'place-hangul': { q: 'place:하늘리', expected: each(3, 'liaison-officers', 'ko-reservoir') },
  'subject-and-language': only('subject:fisheries lang:ru', 'ru-fish'),
  'subject-quoted': {
    q: 'subject:"Exchange of prisoners"',
    expected: each(3, 'prisoner-lists', 'prisoner-clothes', 'ru-prisoners', 'ko-prisoners', 'fr-prisoners'),
  },
  archive: {
    q: 'archive:MUA lighthouse',
    expected: each(3, 'delo-131-first', 'delo-131-second', 'delo-131-unparsed'),
    forbidden: ['postage-album'],
  },
  'archive-cyrillic': { q: 'archive:МУА cutter', expected: each(3, 'delo-132', 'opis-13', 'fond-17') },
  'archive-quoted': { q: 'archive:"Varnholt City Archive"', expected: each(3, 'tram-depot', 'de-houses') },
  'id-identifier': { ...only('id:MUC-1954-0002', 'muc-157-2'), forbidden: ['muc-157-1'] },
  'id-number': only('id:4402', 'telegram-4402'),
  'unknown-field': only('note: rent of the embassy', 'embassy-rent'),
});

export const facetQueries = group('facets', {
  'facet-type': { q: '', search: { type: ['map'] }, expected: each(2, 'truce-map', 'tram-depot') },
  'facet-types-subject': {
    q: '',
    search: { type: ['treaty', 'statement'], subject: ['armistice'] },
    expected: each(2, 'line-markers', 'cease-fire-hour', 'ko-line', 'ar-truce', 'he-truce'),
    forbidden: ['ru-truce', 'herring-quota'],
  },
  'facet-sender': {
    q: '',
    search: { agent: ['sender:thomas-marsh'] },
    expected: each(2, 'rail-bridge', 'beekeeping'),
    forbidden: ['chess-set', 'village-school'],
  },
  'facet-wrote': {
    q: '',
    search: { agent: ['wrote:thomas-marsh'] },
    expected: each(2, 'rail-bridge', 'beekeeping', 'village-school'),
    forbidden: ['chess-set'],
  },
  'facet-two-people': {
    q: '',
    search: { agent: ['thomas-marsh', 'lan-qingtan'], type: ['letter'] },
    expected: each(2, 'rail-bridge', 'beekeeping', 'chess-set', 'translation-error', 'zhs-translators'),
  },
  'facet-place': {
    q: '',
    search: { place: ['lake-osmira'], type: ['report'] },
    expected: each(2, 'tunnel', 'sturgeon'),
  },
  'facet-languages': {
    q: '',
    search: { language: ['ru'], textLanguage: ['en'] },
    expected: each(2, 'ru-prisoners', 'ru-ambassador'),
  },
  'facet-has': { q: '', search: { has: ['translation'] }, expected: each(2, 'ru-prisoners', 'ru-ambassador') },
  'facet-repository': {
    q: '',
    search: { repository: ['varnholt-city-archive'] },
    expected: each(2, 'tram-depot', 'de-houses'),
  },
  'facet-classification': {
    q: '',
    search: { classification: ['Secret (Northern command)'] },
    expected: each(2, 'prisoner-mail', 'airfields'),
    forbidden: ['courier-bags'],
  },
  'facet-collection': {
    q: 'rice',
    search: { collection: ['papers-of-the-line-made-up'] },
    expected: { 'rear-guard-rice': 3 },
  },
  'facet-collection-other': { q: 'rice', search: { collection: ['papers-in-many-scripts-made-up'] }, expected: {} },
  'facet-type-and-word': {
    q: 'lighthouse',
    search: { type: ['letter'] },
    expected: each(3, 'delo-131-second', 'delo-131-unparsed'),
    forbidden: ['delo-131-first'],
  },
});
