import type { Reader } from '@fonds/db/open';
import { recordKinds, type RecordKind } from '@fonds/domain/record';
import { facetIds } from '@fonds/domain/facets';
import { emptySearch } from '@fonds/domain/search-address';
import { documentFormats } from '@fonds/formats/all';
import { collectionFormats } from '@fonds/formats/collection/all';
import { callTRPCProcedure } from '@trpc/server';
import { publicRouter } from '../public/router.ts';
import { silent } from './desk.ts';

/** What to ask the public procedures about. */
export interface Asked {
  readonly addresses: readonly { readonly kind: RecordKind; readonly slug: string }[];
  readonly identifiers: readonly string[];
  readonly words: readonly string[];
}

/** One question and what came of it. */
export interface Answer {
  readonly path: string;
  readonly input: unknown;
  readonly answer: unknown;
}

const base = 'https://archive.example';
const companyKinds = ['agent', 'place', 'subject'] as const;
const authorityKinds = ['agent', 'place', 'subject', 'repository', 'recordset'] as const;

function searchOf(q: string, more: object = {}): object {
  return { ...emptySearch, q, ...more };
}

/** Every question that the public procedures take about some addresses, identifiers and words. */
function questions({ addresses, identifiers, words }: Asked): [path: string, input: unknown][] {
  const list: [string, unknown][] = [
    ['archive.view', undefined],
    ['front.view', { monthDay: '07-27' }],
    ['collections.list', undefined],
    ['exports.formats', undefined],
    ['exports.feed', { base }],
    ['addresses.list', { limit: 3 }],
    ['addresses.list', { limit: 50_000, after: '0' }],
    ['search.view', searchOf('', { sort: 'title' })],
    ['search.view', searchOf('made', { from: '1940', to: '1960', within: 'certainly', sort: '-date' })],
    ['search.view', searchOf('', { from: '1800', to: '1801' })],
    ['authorities.holdings', {}],
    ['authorities.holdings', { q: 'made' }],
  ];
  const everything = { from: '', to: '', within: 'possibly', collection: '', page: 1 };
  const asPlace = { ...everything, place: '' };
  const asNetwork = { ...everything, agent: '', fromAgent: '', toAgent: '' };
  list.push(
    ['timeline.view', everything],
    ['timeline.view', { ...everything, from: '1953-07-27', to: '1953-07-27', within: 'certainly', unit: 'year' }],
    ['timeline.onThisDay', { monthDay: '07-27' }],
    ['timeline.newest', {}],
    ['map.view', asPlace],
    ['map.view', { ...asPlace, from: '1940', role: 'about' }],
    ['network.view', asNetwork],
    ['network.view', { ...asNetwork, to: '1960' }],
  );
  for (const kind of authorityKinds) {
    list.push(['authorities.list', { kind }], ['authorities.list', { kind, q: 'made', sort: 'documents' }]);
    list.push(['authorities.list', { kind, q: 'made', type: 'person' }]);
  }
  const other = addresses.find(({ kind }) => kind === 'agent')?.slug ?? 'nobody';
  const nothing = recordKinds.map((kind) => ({ kind, slug: 'nothing-stands-here' }));
  for (const { kind, slug } of [...addresses, ...nothing]) {
    if (kind === 'document') {
      list.push(['documents.view', { slug }], ['documents.context', { slug }], ['documents.scans', { slug }]);
      list.push(['citations.view', { slug, base }], ['citations.view', { slug, base, paragraph: 't1-p1' }]);
      list.push(['citations.head', { slug, base }]);
      list.push(['exports.document', { slug, extension: 'json', base }]);
      list.push(['exports.links', { slug, base }]);
      for (const revision of [1, 2, 3, 4]) list.push(['documents.view', { slug, revision }]);
    } else if (kind === 'page') list.push(['pages.view', { slug }]);
    else if (kind === 'collection') {
      list.push(['collections.view', { slug, search: searchOf('') }]);
      list.push(['exports.chunk', { slug, extension: 'jsonl', base }]);
      list.push(['exports.collectionFeed', { slug, base }]);
      list.push(['collections.view', { slug, search: searchOf('made', { from: '1950' }) }]);
      list.push(['collections.view', { slug, search: searchOf(''), type: 'letter', order: 'own' }]);
      list.push(['collections.essay', { slug }]);
      for (const of of companyKinds) list.push(['collections.company', { slug, kind: of, q: 'made' }]);
      list.push(['authorities.view', { kind: 'agent', slug: other, filter: { collection: slug } }]);
      list.push(['timeline.view', { ...everything, collection: slug }]);
    } else {
      if (kind === 'agent' || kind === 'place' || kind === 'subject') list.push(['cards.view', { kind, slug }]);
      list.push(['authorities.view', { kind, slug }], ['authorities.view', { kind, slug, filter: { role: 'author' } }]);
      list.push(['authorities.view', { kind, slug, filter: { with: other, from: '1950', to: '1960', sort: 'leaf' } }]);
      if (kind === 'place') list.push(['map.view', { ...asPlace, place: slug }]);
      if (kind === 'agent') list.push(['network.view', { ...asNetwork, agent: slug, fromAgent: slug, toAgent: slug }]);
    }
  }
  // The other forms say of a document what JSON says: one of each kind is asked for them.
  const document = addresses.find(({ kind }) => kind === 'document')?.slug ?? 'nothing';
  for (const { extension } of documentFormats) list.push(['exports.document', { slug: document, extension, base }]);
  const collection = addresses.find(({ kind }) => kind === 'collection')?.slug ?? 'nothing';
  for (const { extension } of collectionFormats) list.push(['exports.chunk', { slug: collection, extension, base }]);
  // Whoever knows the id of a record may put it on a list.
  for (let from = 0; from === 0 || from < identifiers.length; from += 200) {
    const ids = identifiers.slice(from, from + 200).filter((id) => id.length < 40);
    list.push(['list.view', { ids }], ['list.texts', { ids, base }], ['list.cite', { ids, base, style: 'own' }]);
    for (const format of ['bibtex', 'ris', 'csl']) list.push(['list.export', { ids, base, format }]);
  }
  for (const identifier of [...identifiers, 'nothing']) list.push(['identifiers.find', { identifier }]);
  for (const q of ['made up', ...words]) {
    list.push(['search.view', searchOf(q)], ['search.suggest', { q, most: 12 }], ['search.terms', { q, drop: [] }]);
  }
  list.push(...narrowedSearches(addresses));
  return list;
}

const fieldsOfQuestions =
  'text:made title:made person:made sender:made place:made subject:made collection:made archive:made type:letter lang:en textlang:en id:made date:1953 date:undated NEAR -made (made OR up) ф. 5 оп. 49';

/** Searches narrowed by each facet, and pages of all its values. */
function narrowedSearches(addresses: Asked['addresses']): [path: string, input: unknown][] {
  const slugOf = (kind: RecordKind) => addresses.filter((address) => address.kind === kind).map(({ slug }) => slug);
  const narrowed = (more: object) => ['search.view', searchOf('', more)] satisfies [string, unknown];
  return [
    ...facetIds.flatMap((facet): [string, unknown][] =>
      ['', 'made'].map((named) => ['search.facet', { search: searchOf(''), facet, role: '', named, page: 1 }]),
    ),
    ['search.facet', { search: searchOf('made'), facet: 'agent', role: 'wrote', named: '', page: 1 }],
    ['search.role', { facet: 'agent', role: 'author' }],
    ...fieldsOfQuestions.split(' ').map((q) => ['search.view', searchOf(q)] satisfies [string, unknown]),
    ...slugOf('document').map((slug) => ['search.view', searchOf(`like:${slug}`)] satisfies [string, unknown]),
    narrowed({ agent: slugOf('agent').slice(0, 20), type: ['letter'], has: ['text'], language: ['en'] }),
    narrowed({ collection: slugOf('collection').slice(0, 20), from: '1950', to: '1959' }),
    narrowed({ place: slugOf('place').slice(0, 20), subject: slugOf('subject').slice(0, 20) }),
    narrowed({ repository: slugOf('repository').slice(0, 20), recordset: slugOf('recordset').slice(0, 20) }),
  ];
}

/** Asks the public procedures everything, as somebody would who knows every address that ever was. Throws when one of them isn't asked. */
export async function everyPublicAnswer(reader: Reader, asked: Asked): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [path, input] of questions(asked)) {
    const answer: unknown = await callTRPCProcedure({
      router: publicRouter,
      path,
      type: 'query',
      getRawInput: () => Promise.resolve(input),
      ctx: { reader, logger: silent, now: () => new Date() },
      signal: undefined,
      batchIndex: 0,
    });
    answers.push({ path, input, answer });
  }
  const missing = Object.keys(publicRouter._def.procedures).filter((path) => !answers.some((one) => one.path === path));
  if (missing.length > 0) throw new Error(`Nothing asks the public procedures ${missing.join(', ')}.`);
  return answers;
}
