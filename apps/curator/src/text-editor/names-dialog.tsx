'use client';

import { kindWords } from '@fonds/domain/record';
import type { NameInText } from '@fonds/domain/views/names-in-text';
import { Button } from '@fonds/ui/button';
import type { Command, EditorState } from 'prosemirror-state';
import { useEffect, useState } from 'react';
import { failureInWords, longApi, settled } from '../desk/api.ts';
import { AskDialog } from './ask-dialog.tsx';
import { marks } from './schema.ts';

interface NamesDialogProps {
  readonly state: EditorState;
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

interface Suggestion extends NameInText {
  /** Where the name stands in the document. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How much of the line is shown on either side of a name. */
const context = 60;
const mostShown = 300;

/** The lines of the text with their places; what is no word counts one sign. */
function linesOf({ doc }: EditorState): { readonly start: number; readonly words: string }[] {
  const lines: { start: number; words: string }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    lines.push({ start: pos + 1, words: node.textBetween(0, node.content.size, null, '\ufffc') });
    return false;
  });
  return lines;
}

function suggestionsIn(state: EditorState, lines: ReturnType<typeof linesOf>, names: readonly NameInText[]) {
  return names.flatMap((name): Suggestion[] => {
    const line = lines[name.line];
    if (!line) return [];
    const [start, end] = [line.start + name.from, line.start + name.to];
    if (state.doc.rangeHasMark(start, end, marks.record)) return [];
    const before = line.words.slice(Math.max(0, name.from - context), name.from);
    const after = line.words.slice(name.to, name.to + context);
    return [{ ...name, start, end, before, words: line.words.slice(name.from, name.to), after }];
  });
}

/** Names of the archive's records that stand in the text, each to be linked or passed over by hand. */
export function NamesDialog({ state, onRun, onClose }: NamesDialogProps) {
  const [first] = useState(state);
  const [found, setFound] = useState<readonly Suggestion[]>();
  const [problem, setProblem] = useState('');
  const [settledPlaces, setSettled] = useState<ReadonlyMap<number, string>>(new Map());

  useEffect(() => {
    let wanted = true;
    const lines = linesOf(first);
    void settled(longApi.texts.names.query({ lines: lines.map(({ words }) => words) })).then((result) => {
      if (!wanted) return;
      if (result.ok) setFound(suggestionsIn(first, lines, result.value));
      else setProblem(result.failure.issues[0]?.message ?? failureInWords(result.failure));
    });
    return () => {
      wanted = false;
    };
  }, [first]);

  const settle = (start: number, words: string) => setSettled(new Map(settledPlaces).set(start, words));
  const link = ({ start, end }: Suggestion, record: string, name: string) => {
    // Links move nothing, so the places of the others stay right.
    onRun(({ tr }, dispatch) => {
      dispatch?.(tr.removeMark(start, end, marks.record).addMark(start, end, marks.record.create({ record })));
      return true;
    });
    settle(start, `Linked to ${name}.`);
  };
  const open = found?.filter(({ start }) => !settledPlaces.has(start)) ?? [];

  return (
    <AskDialog title="Names in the text" wide action="" onDo={onClose} onClose={onClose}>
      <p role="status" className={problem === '' ? '' : 'text-oxide'}>
        {problem ||
          (found === undefined
            ? 'The text is being looked through.'
            : found.length === 0
              ? 'No name of a record stands in it that isn’t linked yet.'
              : `${open.length} of ${found.length} to decide. Nothing is linked until you say so.`)}
      </p>
      <ul>
        {(found ?? []).slice(0, mostShown).map((name) => {
          const done = settledPlaces.get(name.start);
          return (
            <li key={name.start} className="border-b border-hair py-2.5">
              <p dir="auto" className="font-serif text-base">
                {name.before}
                <mark>{name.words}</mark>
                {name.after}
              </p>
              {done === undefined ? (
                <div className="mt-1.5 flex flex-wrap items-center gap-2">
                  {name.records.map((record) => (
                    <Button key={record.id} onClick={() => link(name, record.id, record.name)}>
                      <span>
                        Link to <bdi>{record.name}</bdi> ({kindWords[record.kind].one.toLowerCase()})
                      </span>
                    </Button>
                  ))}
                  <Button
                    look="quiet"
                    aria-label={`Pass over ${name.words}`}
                    onClick={() => settle(name.start, 'Passed over.')}
                  >
                    Pass over
                  </Button>
                </div>
              ) : (
                <p className="mt-1.5 text-muted">{done}</p>
              )}
            </li>
          );
        })}
      </ul>
      {found !== undefined && found.length > mostShown ? (
        <p className="text-muted">These are the first {mostShown}; the rest is shown when you look again.</p>
      ) : null}
    </AskDialog>
  );
}
