import { fieldLines } from '../fields/field-lines.ts';
import type { KeyedField } from '../fields/field.ts';
import { isSame, objectOf, rowsOf, textOf, type Json, type JsonObject } from '../fields/json.ts';
import { compareTexts, type Comparison } from '../text/compare.ts';
import { escapeHtml } from '../text/html-tree.ts';
import type { TermLabels } from '../vocabularies.ts';

/** One thing of a field that differs: the field itself, or one of its texts, which `about` names. */
export interface ComparedPart {
  readonly about: string;
  /** The language of most of it, where it has one. */
  readonly language: string | undefined;
  readonly comparison: Comparison;
}

/**
 * What differs between two values of a field, word by word: texts by their paragraphs, everything else by the lines in
 * which people read it. Nothing where the two say the same.
 */
export function comparedField(
  field: KeyedField,
  before: Json | undefined,
  after: Json | undefined,
  terms: TermLabels,
): readonly ComparedPart[] {
  if (isSame(before, after)) return [];
  if (field.control === 'texts') return comparedTexts(field, before, after, terms);
  if (field.control === 'rich-text') return [comparedHtml('', objectOf(before), objectOf(after), '', '')];
  const html = (value: Json | undefined) =>
    fieldLines(field, value, terms)
      .map(({ text, language }) => paragraph(text, language))
      .join('');
  return [{ about: '', language: undefined, comparison: compareTexts(html(before), html(after)) }];
}

function comparedTexts(field: KeyedField, before: Json | undefined, after: Json | undefined, terms: TermLabels) {
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key) ?? {}, now.get(key) ?? {}];
    if (isSame(a, b)) return [];
    // What is said of the text stands in one line above its words.
    const head = (text: JsonObject) => {
      const { html: _html, ...rest } = text;
      const [line] = fieldLines(field, Object.keys(rest).length === 0 ? [] : [{ ...rest, html: '' }], terms);
      return line ? paragraph(line.text, undefined) : '';
    };
    const about = [textOf(b, 'kind') || textOf(a, 'kind'), textOf(b, 'language') || textOf(a, 'language')];
    return [comparedHtml(about.filter(Boolean).join(', '), a, b, head(a), head(b))];
  });
}

function byKey(value: Json | undefined): ReadonlyMap<string, JsonObject> {
  return new Map(rowsOf(value).map((row) => [textOf(row, 'key'), row]));
}

function comparedHtml(about: string, a: JsonObject, b: JsonObject, headOfA: string, headOfB: string): ComparedPart {
  return {
    about,
    language: textOf(b, 'language') || textOf(a, 'language') || undefined,
    comparison: compareTexts(headOfA + textOf(a, 'html'), headOfB + textOf(b, 'html')),
  };
}

function paragraph(text: string, language: string | undefined): string {
  return `<p${language === undefined ? '' : ` lang="${escapeHtml(language).replace(/"/g, '&quot;')}"`}>${escapeHtml(text)}</p>`;
}
