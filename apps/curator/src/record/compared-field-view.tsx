import type { KeyedField } from '@fonds/domain/fields/field';
import type { Json } from '@fonds/domain/fields/json';
import { comparedField } from '@fonds/domain/merge/compared-field';
import type { ComparedLine, Fate } from '@fonds/domain/text/compare';
import type { CompareToken } from '@fonds/domain/text/compare-tokens';
import type { Terms } from '@fonds/domain/vocabularies';
import { languageAttributes } from '@fonds/ui/localized';

interface ComparedFieldProps {
  readonly field: KeyedField;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly terms: Terms;
}

/** What differs between two values of a field, word by word: taken out struck through, added underlined. */
export function ComparedFieldView({ field, before, after, terms }: ComparedFieldProps) {
  const parts = comparedField(field, before, after, terms);
  if (parts.length === 0) return <p className="text-muted">The two say the same.</p>;
  return parts.map(({ about, language, comparison }, at) => (
    <div key={at} className="mt-2 first:mt-0">
      {about === '' ? null : <p className="text-muted">{about}</p>}
      <div className="space-y-1 font-serif text-base leading-normal" {...languageAttributes(language)}>
        {partsOf(comparison.lines).map((part, place) =>
          typeof part === 'number' ? (
            <p key={place} lang="en" dir="ltr" className="font-sans text-sm text-muted">
              … {part === 1 ? 'one paragraph is the same' : `${part} paragraphs are the same`} …
            </p>
          ) : (
            <Line key={place} line={part} />
          ),
        )}
      </div>
      {comparison.words.same + comparison.words.added + comparison.words.removed === 0 ? (
        <p className="text-muted">What differs is not in the words.</p>
      ) : null}
      {comparison.coarse ? (
        <p className="text-muted">Parts differ so much that they are shown as replaced whole.</p>
      ) : null}
    </div>
  ));
}

/** The lines around each change, and how many are left out between them. */
function partsOf(lines: readonly ComparedLine[]): readonly (ComparedLine | number)[] {
  const parts: (ComparedLine | number)[] = [];
  lines.forEach((line, at) => {
    const last = parts.at(-1);
    if ([at - 1, at, at + 1].some((near) => isChanged(lines[near]))) parts.push(line);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}

function isChanged(line: ComparedLine | undefined): boolean {
  return line !== undefined && (line.end !== 'same' || line.runs.some(({ fate }) => fate !== 'same'));
}

function Line({ line }: { readonly line: ComparedLine }) {
  const isWhole = line.runs.length > 0 && line.runs.every(({ fate }) => fate === line.end);
  return (
    <p {...languageAttributes(line.lang)} className="break-words whitespace-pre-line">
      {line.runs.map(({ fate, tokens }, at) => (
        <Marked key={at} fate={fate} space={tokens[0]?.spaced === true ? ' ' : ''} words={wordsOf(tokens)} />
      ))}
      {line.end === 'same' || isWhole ? null : <Marked fate={line.end} space="" words="¶" />}
    </p>
  );
}

function Marked({ fate, space, words }: { readonly fate: Fate; readonly space: string; readonly words: string }) {
  if (fate === 'same') return space + words;
  return (
    <>
      {space}
      {fate === 'removed' ? (
        <del className="text-oxide line-through decoration-1">{words}</del>
      ) : (
        <ins className="text-ok underline decoration-2 underline-offset-4">{words}</ins>
      )}
    </>
  );
}

function wordsOf(tokens: readonly CompareToken[]): string {
  return tokens
    .map((token, at) => (token.spaced && at > 0 ? ' ' : '') + (shown[token.kind]?.(token) ?? token.text))
    .join('');
}

const shown: Partial<Record<CompareToken['kind'], (token: CompareToken) => string>> = {
  gap: ({ text, within }) => `[${text || (within.at(-1)?.attributes['data-gap'] ?? 'gap').replaceAll('-', ' ')}]`,
  page: ({ within }) => ` [page ${within.at(-1)?.attributes['data-page'] ?? ''}] `,
};
