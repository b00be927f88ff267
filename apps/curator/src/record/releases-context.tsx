'use client';

import { dateInWords } from '@fonds/domain/dates/words';
import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { createContext, use } from 'react';

/** The releases of the document as its form has them now: each of its texts may name the one that it renders. */
export const ReleasesContext = createContext<readonly JsonObject[]>([]);

export function useReleases(): readonly JsonObject[] {
  return use(ReleasesContext);
}

/** Releases as choices by their keys; one that was chosen and is no longer there stays among them until another is chosen. */
export function releaseChoices(releases: readonly JsonObject[], chosen: string) {
  const choices = releases.map((release) => ({ value: textOf(release, 'key'), label: releaseName(release) }));
  if (chosen === '' || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: `No longer among the releases: ${chosen}` }];
}

/** A release among others: by agency, case and date, or else by its key. */
function releaseName(row: JsonObject): string {
  const edtf = textOf(row, 'edtf');
  const date = edtf === '' ? textOf(row, 'words') : dateInWords(edtf);
  const words = [textOf(row, 'agency'), textOf(row, 'caseNumber'), date];
  return words.filter(Boolean).join(', ') || textOf(row, 'key');
}
