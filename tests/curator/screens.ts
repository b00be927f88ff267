import type { Page } from '@playwright/test';
import { columnsOf } from '@fonds/domain/list-columns';
import { recordKinds } from '@fonds/domain/record';
import type { Role } from '@fonds/domain/roles';
import { makeDraft, type MadeUp } from '../made-up-archive.ts';
import type { Desk, RunningArchive } from '../running-archive.ts';

/** What a screen's address is made from. */
export interface Given {
  readonly page: Page;
  readonly archive: RunningArchive;
  readonly madeUp: MadeUp;
}

/** A screen of the curator, as an administrator has it. */
export interface Screen {
  /** The route of the app that answers; none for a page that isn't there. */
  readonly route: string | null;
  readonly name: string;
  /** The least role that may see it, where it isn't everybody's. */
  readonly least?: Role;
  readonly path: (given: Given) => string | Promise<string>;
}

const titled = (text: string) => ({ title: { text, language: 'en' } });

/** Every screen that there is, and those that look different by what they are asked. */
export const screens: readonly Screen[] = [
  { route: '/', name: 'the desk', path: () => '/' },
  { route: '/', name: 'what changed lately', path: () => '/?show=lately' },
  { route: '/', name: 'what waits for somebody', path: () => '/?show=waiting' },
  { route: '/review', name: 'what is in review', path: () => '/review' },
  {
    route: '/review/together',
    least: 'publisher',
    name: 'what a joint publication would do',
    path: async ({ archive }) => `/review/together?id=${await readyDraft(archive.desk())}`,
  },
  {
    route: '/review/together/[number]',
    name: 'a joint publication',
    path: async ({ archive }) => `/review/together/${await jointPublication(archive.desk())}`,
  },
  { route: '/records/[kind]', name: 'the list of documents', path: () => '/records/document' },
  { route: '/records/[kind]', name: 'a list with nothing found', path: () => '/records/agent?q=periwinkle' },
  {
    route: '/records/[kind]',
    name: 'a list with every column',
    path: () => `/records/document?columns=${columnsOf('document').join(',')}`,
  },
  {
    route: '/records/[kind]/filters',
    name: 'filters of a list',
    path: async ({ archive }) => {
      const { filters } = archive.desk();
      if ((await filters.list({ kind: 'place' })).length === 0)
        await filters.keep({ kind: 'place', name: 'Made-up filter', list: { state: 'draft' }, shared: true });
      return '/records/place/filters';
    },
  },
  { route: '/records/[kind]/[id]', name: 'a document', path: ({ madeUp }) => `/records/document/${madeUp.full.id}` },
  {
    route: '/records/[kind]/[id]',
    name: 'a document beside its scan',
    path: async ({ archive }) => {
      const changes = { ...titled('Made-up paper beside its scan'), scans: [await archive.scan(3)] };
      return `/records/document/${(await makeDraft(archive.desk(), 'document', changes)).id}?beside=scan&page=2`;
    },
  },
  { route: '/records/[kind]/[id]', name: 'a person', path: ({ madeUp }) => `/records/agent/${madeUp.person.id}` },
  {
    route: '/records/[kind]/[id]',
    name: 'a document with a word that no line can hold',
    path: ({ madeUp }) => `/records/document/${madeUp.titles.unbroken.id}`,
  },
  {
    route: '/records/[kind]/[id]',
    name: 'a document with a title from right to left',
    path: ({ madeUp }) => `/records/document/${madeUp.titles.arabic.id}`,
  },
  ...recordKinds.map((kind): Screen => ({
    route: '/records/[kind]/new',
    least: 'editor',
    name: `the form of a new ${kind}`,
    path: () => `/records/${kind}/new`,
  })),
  {
    route: '/records/[kind]/[id]/history',
    name: 'a history',
    path: ({ madeUp }) => `/records/document/${madeUp.titles.unbroken.id}/history`,
  },
  {
    route: '/records/[kind]/[id]/history',
    name: 'what two revisions differ by',
    path: ({ madeUp }) => `/records/document/${madeUp.answer.id}/history?a=1&b=2`,
  },
  {
    route: '/records/[kind]/[id]/merge',
    least: 'publisher',
    name: 'the choice of a record to merge into',
    path: ({ madeUp }) => `/records/agent/${madeUp.other.id}/merge`,
  },
  {
    route: '/records/[kind]/[id]/merge',
    least: 'publisher',
    name: 'what a merging would do',
    path: ({ madeUp }) => `/records/agent/${madeUp.other.id}/merge?into=${madeUp.person.id}`,
  },
  {
    route: '/records/[kind]/[id]/split',
    least: 'publisher',
    name: 'a record to be split',
    path: ({ madeUp }) => `/records/agent/${madeUp.person.id}/split`,
  },
  {
    route: '/records/[kind]/[id]/copy',
    least: 'editor',
    name: 'the choice of what is copied',
    path: ({ madeUp }) => `/records/document/${madeUp.full.id}/copy`,
  },
  {
    route: '/records/[kind]/batch',
    least: 'editor',
    name: 'several documents at once',
    path: () => '/records/document/batch',
  },
  {
    route: '/records/[kind]/templates',
    least: 'editor',
    name: 'the templates',
    path: async ({ archive }) => {
      const values = { type: 'telegram' };
      await archive.desk().templates.add({ kind: 'document', name: `Made up ${crypto.randomUUID()}`, values });
      return '/records/document/templates';
    },
  },
  {
    route: '/bulk',
    least: 'editor',
    name: 'an edit of many records to be made',
    path: ({ madeUp }) => `/bulk?kind=document&ids=${madeUp.full.id},${madeUp.answer.id}`,
  },
  {
    route: '/bulk/[number]',
    name: 'an edit of many records',
    path: async ({ archive, madeUp }) => `/bulk/${await bulkEdit(archive.desk(), madeUp)}`,
  },
  {
    route: '/bulk',
    least: 'editor',
    name: 'the edits of many records',
    path: async ({ archive, madeUp }) => {
      await bulkEdit(archive.desk(), madeUp);
      return '/bulk';
    },
  },
  { route: '/import', least: 'publisher', name: 'the imports', path: () => '/import' },
  {
    route: '/import/[id]',
    least: 'publisher',
    name: 'a file to be imported',
    path: async ({ page }) => `/import/${await sentFile(page, 'Title,When\nMade-up letter,1953\n')}`,
  },
  {
    route: '/import/[id]',
    least: 'publisher',
    name: 'an import that was looked through',
    path: async ({ page, archive }) => {
      const number = await sentFile(page, 'title,dates.created\nMade-up letter,1953\nMade-up letter,39 May 1953\n');
      await archive.desk().imports.plan({ number });
      return `/import/${number}`;
    },
  },
  { route: '/problems', name: 'the problems', path: () => '/problems' },
  { route: '/problems/[problem]', name: 'the documents without a date', path: () => '/problems/undated' },
  { route: '/problems/[problem]', name: 'the documents without rights', path: () => '/problems/no-rights' },
  { route: '/vocabularies', name: 'the vocabularies', path: () => '/vocabularies' },
  { route: '/export', name: 'the ways to take everything out', path: () => '/export' },
  { route: '/users', least: 'admin', name: 'the people who may sign in', path: () => '/users' },
  { route: '/audit', least: 'admin', name: 'the audit log', path: () => '/audit' },
  { route: '/account', name: 'the own account', path: () => '/account' },
  { route: null, name: 'nothing there', path: () => '/nothing' },
];

/** The screens of somebody who isn't signed in. */
export const screensOutside: readonly Screen[] = [
  { route: '/login', name: 'the way in', path: () => '/login' },
  { route: '/login', name: 'the way in by a link that is no longer good', path: ({ archive }) => archive.signInLink() },
  {
    route: '/invitation/[token]',
    name: 'an invitation',
    path: async ({ archive }) => {
      const email = `${crypto.randomUUID()}@example.org`;
      const { token } = await archive.desk().users.invite({ email, name: 'Made-up Guest', role: 'viewer' });
      return `/invitation/${token}`;
    },
  },
];

async function readyDraft(desk: Desk): Promise<string> {
  return (await makeDraft(desk, 'document', titled('Made-up draft to be published with others'))).id;
}

async function jointPublication(desk: Desk): Promise<number> {
  const asked = { ids: [await readyDraft(desk)] };
  const { seal } = await desk.publication.preview(asked);
  return (await desk.publication.publishJointly({ ...asked, seal, withoutRefused: false })).number;
}

async function bulkEdit(desk: Desk, { full, titles }: MadeUp): Promise<number> {
  const ids = [full.id, titles.long.id, titles.unbroken.id];
  const change = { kind: 'replace', field: 'title', find: 'e', by: 'é', matchCase: false } as const;
  return (await desk.bulk.prepare({ kind: 'document', selection: { of: 'ids', ids }, change })).number;
}

async function sentFile(page: Page, csv: string): Promise<number> {
  await page.goto('/import');
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/octet-stream' };
    return (await fetch('/api/import-file?name=made-up.csv', { method: 'POST', headers, body })).text();
  }, csv);
  const begun: unknown = JSON.parse(answer);
  if (typeof begun !== 'object' || begun === null || !('number' in begun)) throw new Error(answer);
  return Number(begun.number);
}
