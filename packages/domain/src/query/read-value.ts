import { clip } from '../dates/edtf-message.ts';
import { plainWord, tokensOf } from './plain-word.ts';
import { nameFields, termFields, type Leaf, type NameField, type TermField } from './query.ts';
import { readSpan, type DateField } from './read-span.ts';
import { addLeaf, remark, type Reading } from './reading.ts';
import { isStar, type FieldName, type TypedPhrase, type TypedWord } from './signs.ts';

/** A bare word in its field. Punctuation gives nothing, and without a field nothing is said about it. */
export function readWord(reading: Reading, field: FieldName | undefined, typed: TypedWord): Leaf | undefined {
  const word = plainWord(typed.text);
  if (!word) {
    remarkEmpty(reading, field, typed.text);
    return undefined;
  }
  if (field === 'id' || field === 'like') return addLeaf(reading, literal(field, typed.text));
  if (word.oddStar) {
    remark(
      reading,
      `An asterisk stands for the end of a word: “${clip(typed.text)}” was read as “${clip(word.text)}${word.prefix ? '*' : ''}”.`,
    );
  }
  if (field === undefined || field === 'title' || field === 'text') {
    const { text, tokens, prefix } = word;
    return addLeaf(reading, { kind: 'words', field: field ?? 'any', text, tokens, quoted: false, prefix });
  }
  if (word.prefix) remarkStar(reading, field);
  return named(reading, field, word.text, false);
}

/** A phrase in quotation marks in its field. */
export function readPhrase(reading: Reading, field: FieldName | undefined, typed: TypedPhrase): Leaf | undefined {
  const { text, prefix } = typed;
  const tokens = tokensOf(text);
  if (tokens.length === 0) {
    remarkEmpty(reading, field, '');
    return undefined;
  }
  if (field === undefined || field === 'title' || field === 'text') {
    return addLeaf(reading, { kind: 'words', field: field ?? 'any', text, tokens, quoted: true, prefix });
  }
  if (prefix) remarkStar(reading, field);
  if (field === 'id' || field === 'like') return addLeaf(reading, literal(field, text));
  return named(reading, field, text, true);
}

/** A date in bare words, as many as it takes: `date:27 July 1953`. One that can't be read is left out, and said to be. */
export function readDate(reading: Reading, field: DateField, first: TypedWord): Leaf | undefined {
  let text = '';
  for (let count = 1; count <= 7; count += 1) {
    const sign = reading.signs[reading.at + count - 1];
    if (sign?.kind !== 'word' || (sign.bound && count > 1)) break;
    text = count === 1 ? sign.text : `${text} ${sign.text}`;
    if (!readSpan(field, text).ok) continue;
    reading.at += count;
    return dated(reading, field, text);
  }
  reading.at += 1;
  return dated(reading, field, first.text);
}

function named(reading: Reading, field: FieldName, text: string, quoted: boolean): Leaf | undefined {
  if (isNameField(field)) return addLeaf(reading, { kind: 'named', field, text, quoted });
  if (isTermField(field)) return addLeaf(reading, { kind: 'term', field, text });
  return field === 'date' || field === 'before' || field === 'after' ? dated(reading, field, text) : undefined;
}

function literal(field: 'id' | 'like', text: string): Leaf {
  return field === 'id' ? { kind: 'identifier', text } : { kind: 'like', slug: text };
}

function dated(reading: Reading, field: DateField, text: string): Leaf | undefined {
  const span = readSpan(field, text);
  if (!span.ok) {
    remark(reading, `“${field}:” was left out: ${span.message}`);
    return undefined;
  }
  if (span.isTurned) remark(reading, `“${clip(text)}” ends before it begins: it was taken the other way round.`);
  return addLeaf(reading, { kind: 'date', field, text, range: span.range });
}

function remarkEmpty(reading: Reading, field: FieldName | undefined, text: string): void {
  if (field !== undefined) remark(reading, `“${field}:” has no letter or digit after it, and was passed over.`);
  else if (text === '-')
    remark(reading, '“-” leaves out the word that it stands right before; alone it was passed over.');
  else if ([...text].some(isStar)) {
    remark(reading, '“*” stands for the end of a word, right after its beginning; alone it was passed over.');
  }
}

function remarkStar(reading: Reading, field: FieldName): void {
  remark(reading, `“*” does nothing after “${field}:”: names and terms are found by any of their words.`);
}

function isNameField(field: FieldName): field is NameField {
  return nameFields.some((known) => known === field);
}

function isTermField(field: FieldName): field is TermField {
  return termFields.some((known) => known === field);
}
