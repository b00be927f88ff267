'use client';

import type { Command, EditorState } from 'prosemirror-state';
import { useRef, useState, type KeyboardEvent } from 'react';
import { isInTable, shapingTools, tableTools, unclearTool, undoTools, type Tool } from './tools.ts';

/** A tool that asks something first. */
export interface Asking {
  readonly label: string;
  readonly onPress: () => void;
  readonly isOn?: boolean;
}

interface ToolbarProps {
  readonly state: EditorState;
  readonly controls: string;
  readonly asking: readonly Asking[];
  readonly more: readonly Asking[];
  readonly onRun: (command: Command) => void;
  readonly onLeave: () => void;
}

interface Button {
  readonly label: string;
  readonly press: () => void;
  readonly isOn: boolean | undefined;
  readonly isIdle: boolean;
}

/** The tools of an editor as words (ARIA toolbar): one stop of the keyboard, arrows move among them, Escape leads back. */
export function Toolbar({ state, controls, asking, more, onRun, onLeave }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const ofTool = (tool: Tool): Button => ({
    label: tool.label,
    press: () => onRun(tool.command),
    isOn: tool.isOn?.(state),
    isIdle: tool.isIdle?.(state) ?? false,
  });
  const ofAsking = (tool: Asking): Button => ({
    label: tool.label,
    press: tool.onPress,
    isOn: tool.isOn,
    isIdle: false,
  });
  const rows: readonly (readonly Button[])[] = [
    shapingTools.map(ofTool),
    [ofTool(unclearTool), ...asking.map(ofAsking)],
    isInTable(state) ? tableTools.map(ofTool) : [],
    [...undoTools.map(ofTool), ...more.map(ofAsking)],
  ].filter((row) => row.length > 0);
  const count = rows.flat().length;
  const at = Math.min(stop, count - 1);

  const move = (event: KeyboardEvent) => {
    const to =
      event.key === 'ArrowRight'
        ? (at + 1) % count
        : event.key === 'ArrowLeft'
          ? (at + count - 1) % count
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? count - 1
              : undefined;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    } else if (to === undefined) return;
    else bar.current?.querySelectorAll('button')[to]?.focus();
    event.preventDefault();
  };

  const starts = rows.map((_, index) => rows.slice(0, index).flat().length);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Tools for the text"
      aria-controls={controls}
      onKeyDown={move}
      className="text-tools"
    >
      {rows.map((row, index) => (
        <div key={index} className="flex flex-wrap gap-x-0.5">
          {row.map(({ label, press, isOn, isIdle }, inRow) => {
            const own = (starts[index] ?? 0) + inRow;
            return (
              <button
                key={label}
                type="button"
                tabIndex={own === at ? 0 : -1}
                aria-pressed={isOn}
                aria-disabled={isIdle || undefined}
                // The chosen words stay chosen.
                onMouseDown={(event) => event.preventDefault()}
                onFocus={() => setStop(own)}
                onClick={press}
              >
                {label}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
