import { allOf, anyOf, nearOf, noneOf } from './combine.ts';
import { cutQuestion } from './cut-question.ts';
import { cutRun } from './cut-run.ts';
import { deepest } from './limits.ts';
import { tokensOf } from './plain-word.ts';
import type { Query, ReadQuery } from './query.ts';
import { addLeaf, isFull, remark, startReading, type Reading } from './reading.ts';
import { readDate, readPhrase, readWord } from './read-value.ts';
import type { FieldName, TypedWord } from './signs.ts';

/**
 * Reads what somebody typed into a search field. Any text gives a question, within `mostLeaves` and `deepest`; what was odd
 * about it is said and passed over. Nothing in it is an operator of SQL or FTS5. The grammar stands in docs/reading.md.
 */
export function readQuery(typed: string): ReadQuery {
  const { signs, isUnclosed } = cutQuestion(typed);
  const reading = startReading(typed, signs);
  if (isUnclosed) remark(reading, 'A quotation mark is never closed: its words were searched for one by one.');
  const query = readEither(reading, undefined) ?? { kind: 'everything' };
  if (query.kind === 'everything' && typed.trim() !== '' && tokensOf(typed).length === 0) {
    remark(reading, 'There is no letter or digit to search for in what was typed.');
  }
  return { query, remarks: [...reading.remarks] };
}

/** Parts with OR between them, up to the end of the question or of the parentheses. */
function readEither(reading: Reading, field: FieldName | undefined): Query | undefined {
  const choices: Query[] = [];
  let joint: string | undefined;
  for (;;) {
    const start = reading.at;
    const choice = readAll(reading, field);
    const isEmpty = reading.at === start;
    if (choice) choices.push(choice);
    const sign = reading.signs[reading.at];
    const isJoint = sign?.kind === 'or';
    const side = joint ?? (isJoint ? sign.text : undefined);
    if (isEmpty && side !== undefined) {
      remark(reading, `“${side}” has nothing on one side, and was passed over.`);
    }
    if (!isJoint) return anyOf(choices);
    joint = sign.text;
    reading.at += 1;
  }
}

/** Parts that stand side by side. */
function readAll(reading: Reading, field: FieldName | undefined): Query | undefined {
  const parts: Query[] = [];
  let isTakenAway = false;
  // Operators that still wait for what follows them.
  let minus: string | undefined;
  let near: { readonly text: string; readonly distance: number } | undefined;
  for (let sign = reading.signs[reading.at]; sign; sign = reading.signs[reading.at]) {
    if (sign.kind === 'or') break;
    if (sign.kind === 'close' && reading.ignored === 0 && reading.depth > 0) break;
    if (sign.kind === 'close') skipClose(reading);
    else if (sign.kind === 'open' && reading.depth >= deepest) skipOpen(reading);
    else if (sign.kind === 'and') reading.at += 1;
    else if (sign.kind === 'not') {
      isTakenAway = !isTakenAway;
      minus = sign.text;
      reading.at += 1;
    } else if (sign.kind === 'near') {
      near = sign;
      reading.at += 1;
    } else {
      const part = readPart(reading, field);
      if (part) {
        const before = parts.at(-1);
        const joined = near && before && !isTakenAway ? nearOf(before, part, near.distance) : undefined;
        if (near && !joined) remarkNear(reading, near.text);
        if (joined) parts[parts.length - 1] = joined;
        else parts.push(isTakenAway ? noneOf(part) : part);
        near = undefined;
      }
      isTakenAway = false;
      minus = undefined;
    }
  }
  if (near) remarkNear(reading, near.text);
  if (minus !== undefined) remark(reading, `“${minus}” has nothing after it to leave out, and was passed over.`);
  return allOf(parts);
}

function remarkNear(reading: Reading, text: string): void {
  remark(reading, `“${text}” needs words or phrases of one field on both sides, and was passed over.`);
}

function skipOpen(reading: Reading): void {
  remark(reading, `Parentheses more than ${String(deepest)} deep were ignored.`);
  reading.ignored += 1;
  reading.at += 1;
}

function skipClose(reading: Reading): void {
  if (reading.ignored > 0) reading.ignored -= 1;
  else remark(reading, 'A parenthesis is closed that was never opened: it was passed over.');
  reading.at += 1;
}

/** A word, phrase or shelf-mark, a field with its value, or parentheses. Always goes on by a sign at least. */
function readPart(reading: Reading, field: FieldName | undefined): Query | undefined {
  if (field === undefined) cutWords(reading);
  const sign = reading.signs[reading.at];
  if (sign?.kind === 'word' && isDateField(field)) return readDate(reading, field, sign);
  reading.at += 1;
  if (sign?.kind === 'open') return readGroup(reading, field);
  if (sign?.kind === 'phrase') return readPhrase(reading, field, sign);
  if (sign?.kind === 'word') return readWord(reading, field, sign);
  if (sign?.kind === 'mark') return addLeaf(reading, { kind: 'shelf-mark', text: sign.text, mark: sign.mark });
  return sign?.kind === 'field' ? readField(reading, sign.field) : undefined;
}

function readField(reading: Reading, field: FieldName): Query | undefined {
  let next = reading.signs[reading.at];
  while (next?.kind === 'open' && reading.depth >= deepest) {
    skipOpen(reading);
    next = reading.signs[reading.at];
  }
  if (next?.kind === 'open' || next?.kind === 'phrase' || next?.kind === 'word') return readPart(reading, field);
  remark(reading, `“${field}:” has nothing after it, and was passed over.`);
  return undefined;
}

function readGroup(reading: Reading, field: FieldName | undefined): Query | undefined {
  reading.depth += 1;
  const query = readEither(reading, field);
  if (reading.signs[reading.at]?.kind === 'close') reading.at += 1;
  else if (!isFull(reading))
    remark(reading, 'A parenthesis is never closed: it was taken to end where the question does.');
  reading.depth -= 1;
  return query;
}

/** Puts the shelf-marks of the bare words that begin here in their place. */
function cutWords(reading: Reading): void {
  if (reading.at < reading.cut) return;
  const words: TypedWord[] = [];
  for (let sign = reading.signs[reading.at]; sign?.kind === 'word'; sign = reading.signs[reading.at + words.length]) {
    words.push(sign);
  }
  const signs = cutRun(reading.typed, words);
  reading.signs.splice(reading.at, words.length, ...signs);
  reading.cut = reading.at + signs.length;
}

function isDateField(field: FieldName | undefined): field is 'date' | 'before' | 'after' {
  return field === 'date' || field === 'before' || field === 'after';
}
