import { readTypedDate } from '@fonds/domain/dates/typed-date';
import { localizedTextSchema } from '@fonds/domain/language';
import { readLevels } from '@fonds/domain/locator-as-typed';
import { textFromPlainText } from '../../text/from-plain.ts';
import { finishRegradings, finishReleases } from './finish-decisions.ts';
import type { RowDraft } from './row-draft.ts';

/** Puts together what several columns say of one thing, once a row's cells are all read. */
export function finishDraft(draft: RowDraft): void {
  const staff = draft.list('@staff');
  if (staff.length > 0) setPlain(draft, 'staffNote', staff.join('\n'));
  finishRange(draft);
  finishPoint(draft);
  finishLocator(draft);
  finishClassification(draft);
  finishRegradings(draft);
  finishReleases(draft);
  finishTexts(draft);
  finishContent(draft);
  finishRequired(draft);
}

function setPlain(draft: RowDraft, path: string, value: unknown): void {
  draft.set(path, value, { column: path, words: '' });
}

/** A range whose ends stand in two columns. Only ends that are dates by themselves make a date. */
function finishRange(draft: RowDraft): void {
  const [from, to] = [draft.cell('@from'), draft.cell('@to')];
  if (!from && !to) return;
  const words = [...new Set([from?.words, to?.words])].filter((each) => each !== undefined).join(' – ');
  const first = from && readTypedDate(from.words);
  const last = to && readTypedDate(to.words);
  const date = { words: to && !from ? `– ${words}` : words, kind: 'created' };
  if (first?.kind === 'date' && (!to || from?.words === to.words)) draft.add('dates', { ...date, edtf: first.edtf });
  else {
    const span = first?.kind === 'date' && last?.kind === 'date' ? `${first.edtf}/${last.edtf}` : undefined;
    // An end may lean on the other: 17 Feb. – 18 March 1946.
    const read = from && to ? readTypedDate(span ?? date.words) : undefined;
    if (read?.kind === 'date') draft.add('dates', { ...date, edtf: read.edtf });
    else {
      draft.add('dates', date);
      draft.remark(
        (from ?? to)?.column ?? '',
        `“${date.words}” isn’t understood as a range: the words are kept, without a date.`,
      );
    }
  }
}

function finishPoint(draft: RowDraft): void {
  const [latitude, longitude] = [draft.get('@point.latitude'), draft.get('@point.longitude')];
  if (latitude !== undefined && longitude !== undefined) setPlain(draft, 'point', { latitude, longitude });
  else
    for (const axis of ['latitude', 'longitude']) {
      const cell = draft.cell(`@point.${axis}`);
      if (cell) draft.keep(cell, 'Half of a point');
    }
}

function finishLocator(draft: RowDraft): void {
  const parts = ['repository', 'recordset', 'source', 'url'] as const;
  const said = parts.flatMap((part) => {
    const value = draft.get(`@locator.${part}`);
    return value === undefined ? [] : [[part, value] as const];
  });
  if (said.length === 0) return;
  const source = draft.get('@locator.source');
  const levels = typeof source === 'string' ? readLevels(source) : [];
  draft.add('locators', { role: 'original', levels, ...Object.fromEntries(said) });
}

/** A level says nothing without its scheme, and none is guessed. */
function finishClassification(draft: RowDraft): void {
  const parts = ['scheme', 'level', 'marking'] as const;
  const caveats = draft.list('@classification.caveats');
  if (draft.get('@classification.scheme') !== undefined && draft.get('@classification.level') !== undefined) {
    for (const part of parts) {
      const value = draft.get(`@classification.${part}`);
      if (value !== undefined) setPlain(draft, `classification.${part}`, value);
    }
    if (caveats.length > 0) draft.add('classification.caveats', ...caveats);
    return;
  }
  for (const part of parts) {
    const cell = draft.cell(`@classification.${part}`);
    if (cell) draft.keep(cell, 'A classification needs a scheme and a level; what is given');
  }
  for (const caveat of caveats)
    draft.keep({ column: 'caveats', words: String(caveat) }, 'A caveat without a classification');
}

function finishTexts(draft: RowDraft): void {
  const languages = draft.list('languages');
  const original = draft.get('@transcript.language') ?? (languages.length === 1 ? languages[0] : undefined);
  const transcripts = draft.list('@transcript');
  for (const [kind, key] of [
    ['transcript', 'text'],
    ['translation', 'translation'],
  ] as const) {
    draft.list(`@${kind}`).forEach((value, place) => {
      const { text, language } = localizedTextSchema.parse(value);
      const said = language ?? (kind === 'transcript' ? original : undefined);
      if (said === undefined)
        draft.remark(kind, `The language of the ${kind} isn’t said: it is taken in without one (und).`);
      const source =
        transcripts.length > 0 ? { text: 'text' } : original === undefined ? undefined : { language: original };
      draft.add('texts', {
        key: place === 0 ? key : `${key}-${place + 1}`,
        kind,
        language: said ?? 'und',
        html: textFromPlainText(text).html,
        ...(kind === 'translation' && source && { source }),
      });
    });
  }
}

function finishContent(draft: RowDraft): void {
  const [content, ...more] = draft.list('@content').map((value) => localizedTextSchema.parse(value));
  if (!content) return;
  const { text, language } = content;
  const html = [text, ...more.map((other) => other.text)].join('\n\n');
  setPlain(draft, draft.kind === 'page' ? 'content' : 'essay', {
    html: textFromPlainText(html).html,
    ...(language !== undefined && { language }),
  });
}

/** What a record can't be without. */
function finishRequired(draft: RowDraft): void {
  const head = draft.get('title') ?? draft.get('name');
  const field = ['agent', 'place', 'subject', 'repository'].includes(draft.kind) ? 'name' : 'title';
  if (head === undefined)
    draft.refused ??= { field, message: `There is no ${field} in this row: every record has one.` };
  if (draft.kind === 'agent' && draft.get('type') === undefined) {
    setPlain(draft, 'type', 'person');
    draft.remark('type', 'The table doesn’t say whether this is a person or a body: it is taken for a person.');
  }
  if (draft.kind === 'recordset' && draft.get('level') === undefined) {
    const level = draft.get('parent') === undefined ? 'fonds' : 'file';
    setPlain(draft, 'level', level);
    draft.remark(
      'level',
      `No level of ISAD(G) is given: it is taken for a ${level}, as ${level === 'file' ? 'it lies' : 'nothing says that it lies'} within another.`,
    );
  }
}
