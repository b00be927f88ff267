'use client';

import { languageAttributes } from '@fonds/ui/localized';
import type { Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { clipboardProps } from './clipboard.ts';
import { openState } from './editor-state.ts';
import { takingOver } from './lasting-ids.ts';
import { docToText } from './to-html.ts';

interface TextViewOptions {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly html: string;
  readonly language: string;
  readonly error: string | undefined;
  readonly onChange: (html: string) => void;
}

export interface TextView {
  /** The element that the editing area is put into. */
  readonly host: RefObject<HTMLDivElement | null>;
  /** Undefined until the editing area is there. */
  readonly state: EditorState | undefined;
  readonly run: (command: Command) => void;
  readonly focus: () => void;
  /** The editing area, for what has to measure it. */
  readonly view: RefObject<EditorView | undefined>;
}

/** The editing area over a field whose value is markup: what is typed goes out, what comes from elsewhere goes in. */
export function useTextView(options: TextViewOptions): TextView {
  const { id, labelledBy, describedBy, html, language, error, onChange } = options;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const [first] = useState(html);
  const [state, setState] = useState<EditorState>();
  const latest = useRef(html);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });

  useLayoutEffect(() => {
    const place = host.current;
    if (!place) return;
    const made = new EditorView(place, {
      ...clipboardProps,
      state: openState(first),
      editable: () => place.closest('fieldset:disabled') === null,
      dispatchTransaction: (tr) => {
        const next = made.state.apply(tr);
        made.updateState(next);
        setState(next);
        if (!tr.docChanged || tr.getMeta('taken-over') === true) return;
        latest.current = docToText(next.doc);
        tell.current(latest.current);
      },
    });
    view.current = made;
    setState(made.state);
    return () => {
      made.destroy();
      view.current = undefined;
    };
  }, [first]);

  useEffect(() => {
    const shown = view.current;
    if (!shown || html === latest.current) return;
    latest.current = html;
    shown.dispatch(takingOver(shown.state, html).setMeta('taken-over', true));
  }, [html]);

  useLayoutEffect(() => {
    const { lang = '', dir } = languageAttributes(language);
    view.current?.setProps({
      attributes: {
        id,
        role: 'textbox',
        tabindex: '0',
        class: 'prose text-area',
        lang,
        dir,
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
        ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
      },
    });
  }, [id, labelledBy, describedBy, language, error]);

  const run = (command: Command) => {
    const shown = view.current;
    if (!shown) return;
    command(shown.state, shown.dispatch, shown);
    shown.focus();
  };
  return { host, state, run, focus: () => view.current?.focus(), view };
}
