import type { Reader } from '@fonds/db/open';
import { searchAnswers, type SearchAnswers } from './answers.ts';

/** The search, wherever it is done. Each throws UnavailableError when too many wait or it takes too long. */
export type SearchService = {
  readonly [Name in keyof SearchAnswers]: (
    ...request: Parameters<SearchAnswers[Name]>
  ) => Promise<ReturnType<SearchAnswers[Name]>>;
};

/** Searches in this process: for tests, and where nobody else waits. */
export function searchHere(reader: Reader): SearchService {
  const answers = searchAnswers(reader);
  return {
    view: async (search) => Promise.resolve(answers.view(search)),
    facet: async (request) => Promise.resolve(answers.facet(request)),
    suggest: async (request) => Promise.resolve(answers.suggest(request)),
    terms: async (request) => Promise.resolve(answers.terms(request)),
    within: async (request) => Promise.resolve(answers.within(request)),
    all: async (request) => Promise.resolve(answers.all(request)),
  };
}
