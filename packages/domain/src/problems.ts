import type { KindedBody } from './bodies.ts';
import { chosenDate, type Document } from './document.ts';

/** What may be wrong with a record, in the words of the desk. */
export const problems = {
  undated: 'No date',
  'no-summary': 'No summary',
  'no-rights': 'No rights statement',
  'no-text': 'No text',
  'no-language': 'Text without language',
  'like-document': 'Perhaps one document twice',
  'like-name': 'Perhaps one name twice',
  'outside-life': 'Dated outside its author’s life',
  'early-reply': 'Dated before what it answers',
  'order-clash': 'Two places in one collection',
  'broken-link': 'Broken link out',
  'moved-link': 'Link out to what has moved',
  unused: 'Linked from nowhere',
} as const;
export type Problem = keyof typeof problems;

export const problemNames: readonly string[] = Object.keys(problems);

export function isProblem(name: string): name is Problem {
  return problemNames.includes(name);
}

/** Problems that concern a second record too. */
export const problemsOfTwo: readonly Problem[] = ['like-document', 'like-name', 'outside-life', 'early-reply'];

/** Problems that visits to the addresses showed to which records link out. */
export const linkProblems: readonly Problem[] = ['broken-link', 'moved-link'];

/** A problem as it was seen: `about` says in what, so that a change of that is noticed; `detail` says why. */
export interface SeenProblem {
  readonly problem: Problem;
  readonly about: string;
  readonly detail: string;
}

/** The problems that a record has by itself, whatever others hold. */
export function ownProblems(record: KindedBody): SeenProblem[] {
  if (record.kind === 'document') return ofDocument(record.body);
  if (record.kind !== 'collection' || record.body.order !== 'own') return [];
  const ids = record.body.members.map(({ document }) => document.id);
  const twice = record.body.members.filter(({ document }, place) => ids.indexOf(document.id) !== place);
  if (twice.length === 0) return [];
  const names = [...new Set(twice.map(({ document }) => document.name))];
  return [
    {
      problem: 'order-clash',
      about: twice.map(({ document }) => document.id).join(' '),
      detail: `Stands in more than one place: ${names.slice(0, 3).join('; ')}${names.length > 3 ? ' …' : ''}`,
    },
  ];
}

function ofDocument(document: Document): SeenProblem[] {
  const found: SeenProblem[] = [];
  const see = (problem: Problem, about: string, detail = '') => found.push({ problem, about, detail });
  const date = chosenDate(document);
  if (!date?.edtf) see('undated', date?.words ?? '', date?.words ? `The source says: ${date.words}` : '');
  if (document.summary.length === 0) see('no-summary', '');
  if (!hasRights(document)) see('no-rights', '');
  if (document.texts.length === 0) see('no-text', '');
  const unknown = document.texts.filter(({ language }) => language === 'und');
  if (unknown.length > 0) {
    const keys = unknown.map(({ key }) => key).join(' ');
    see('no-language', keys, unknown.length === 1 ? 'One text' : `${unknown.length} texts`);
  }
  return found;
}

function hasRights({ rights, texts }: Document): boolean {
  const given = [rights?.work, rights?.scan, rights?.description, ...texts.map((text) => text.rights)];
  return given.some((each) => each?.statement !== undefined || each?.note !== undefined);
}
