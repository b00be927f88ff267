import type { SearchAnswers } from './answers.ts';

type Name = keyof SearchAnswers;

/** What the process that searches is asked … */
export type Question = {
  [Each in Name]: { readonly name: Each; readonly request: Parameters<SearchAnswers[Each]>[0] };
}[Name];

/** … and what it answers. */
export type Answer = {
  [Each in Name]: { readonly name: Each; readonly answer: ReturnType<SearchAnswers[Each]> };
}[Name];

/** What it tells: that it has read the archive, an answer, or why there is none. */
export type Told = { readonly ready: true } | Answer | { readonly error: string };
