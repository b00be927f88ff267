import { directionOf } from '@fonds/domain/language';
import type { ComparedLine, ComparedRun, Comparison } from '@fonds/domain/text/compare';
import type { CompareToken } from '@fonds/domain/text/compare-tokens';
import { printHtml, type HtmlNode } from '@fonds/domain/text/html-tree';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { gapMark, pageMark } from '@fonds/ui/text-marks';

interface ComparedTextProps {
  readonly comparison: Comparison;
  readonly language: string;
  /** Leaves out what is the same, but for a line on either side of a change. */
  readonly onlyChanges: boolean;
}

/** Two texts as one, with what was taken out, added and newly declassified. */
export function ComparedText({ comparison, language, onlyChanges }: ComparedTextProps) {
  return (
    <div className="prose compared mt-6" {...languageAttributes(language)}>
      {partsOf(comparison.lines, onlyChanges).map((part, at) =>
        typeof part === 'number' ? (
          <p key={at} className="left-out" {...languageAttributes(words.language.tag)}>
            … {words.compare.same(part)} …
          </p>
        ) : (
          <Line key={at} line={part} />
        ),
      )}
    </div>
  );
}

/** The lines that are shown, and in place of each stretch that is left out how many there are in it. */
function partsOf(lines: readonly ComparedLine[], onlyChanges: boolean): (ComparedLine | number)[] {
  const parts: (ComparedLine | number)[] = [];
  lines.forEach((line, at) => {
    const last = parts.at(-1);
    if (!onlyChanges || [at - 1, at, at + 1].some((near) => isChanged(lines[near]))) parts.push(line);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}

function isChanged(line: ComparedLine | undefined): boolean {
  return line !== undefined && (line.end !== 'same' || line.runs.some(({ fate }) => fate !== 'same'));
}

function Line({ line }: { readonly line: ComparedLine }) {
  const Tag = line.tag === 'h2' || line.tag === 'h3' || line.tag === 'h4' ? line.tag : 'p';
  const alone = line.runs.length > 0 && line.runs.every(({ fate }) => fate === line.end);
  return (
    <Tag {...(line.lang === undefined ? {} : languageAttributes(line.lang))}>
      {line.tag === 'li' ? '– ' : null}
      {line.runs.map((run, at) => (
        <Run key={at} run={run} />
      ))}
      {line.end === 'same' || alone ? null : <LineEnd fate={line.end} />}
    </Tag>
  );
}

/** A line's end that only one of the two has: there a paragraph was split or joined. */
function LineEnd({ fate }: { readonly fate: ComparedLine['end'] }) {
  const sign = (
    <span className="line-end" title={words.compare.paragraphSplit}>
      ¶
    </span>
  );
  return fate === 'removed' ? <del>{sign}</del> : <ins>{sign}</ins>;
}

function Run({ run: { fate, tokens } }: { readonly run: ComparedRun }) {
  const inside = { __html: printHtml(runNodes(tokens)) };
  const space = tokens[0]?.spaced === true ? ' ' : '';
  if (fate === 'same') {
    return (
      <>
        {space}
        <span dangerouslySetInnerHTML={inside} />
      </>
    );
  }
  return (
    <>
      {space}
      {fate === 'removed' ? (
        <del dangerouslySetInnerHTML={inside} />
      ) : (
        <ins className={fate === 'declassified' ? 'declassified' : undefined} dangerouslySetInnerHTML={inside} />
      )}
    </>
  );
}

/**
 * The tokens of a run. Words in another language stand together, so that they run their way; those of a note stand in
 * brackets, since in the text itself they stand below it.
 */
function runNodes(tokens: readonly CompareToken[]): HtmlNode[] {
  const stretches: { readonly inNote: boolean; readonly lang: string | undefined; readonly nodes: HtmlNode[] }[] = [];
  tokens.forEach((token, at) => {
    const inNote = token.within.some(({ attributes }) => attributes['data-note'] !== undefined);
    const lang = token.within.findLast(({ tag }) => tag === 'span')?.attributes['lang'];
    const last = stretches.at(-1);
    const goesOn = last?.inNote === inNote && last.lang === lang;
    const space = token.spaced && at > 0 && !goesOn ? [' '] : [];
    const nodes = tokenNodes(token, goesOn);
    if (goesOn) last.nodes.push(...nodes);
    else stretches.push({ inNote, lang, nodes: [...space, ...nodes] });
  });
  return stretches.flatMap(({ inNote, lang, nodes }) => {
    const [first, ...rest] = nodes;
    const [space, inside] = first === ' ' ? [[' '], rest] : [[], nodes];
    const spoken: HtmlNode[] =
      lang === undefined ? inside : [{ tag: 'span', attributes: { lang, dir: directionOf(lang) }, children: inside }];
    return inNote ? [' [', { tag: 'small', attributes: {}, children: spoken }, ']'] : [...space, ...spoken];
  });
}

function tokenNodes(token: CompareToken, spacedHere: boolean): HtmlNode[] {
  const own = token.within.at(-1);
  const space = token.spaced && spacedHere ? [' '] : [];
  if (token.kind === 'page') return [' ', pageMark('span', own?.attributes['data-page'] ?? '', undefined), ' '];
  if (token.kind === 'gap') {
    const inside = token.text === '' ? [] : [token.text];
    return [...space, gapMark(own?.attributes['data-gap'] ?? '', own?.attributes['data-extent'], inside)];
  }
  return [...space, wrapped(token)];
}

const shownWithin: ReadonlySet<string> = new Set(['em', 'strong', 'sup', 'sub']);

/** A word in the emphasis that it has; links and notes are left to the texts themselves. */
function wrapped({ text, within }: CompareToken): HtmlNode {
  return within
    .filter(({ tag }) => shownWithin.has(tag))
    .reduceRight<HtmlNode>((node, { tag }) => ({ tag, attributes: {}, children: [node] }), text);
}
