'use client';

import { TextArea } from '@fonds/ui/text-field';
import { useEffect, useState, type ComponentType } from 'react';
import type { TextEditorProps } from '../../text-editor/text-editor.tsx';
import { TextButton } from './parts.tsx';

type Beside = 'others' | 'scanFirst';
type TextBodyProps = Omit<TextEditorProps, 'onMarkup' | Beside> & Partial<Pick<TextEditorProps, Beside>>;

const none: TextEditorProps['others'] = [];

/** The words of a text, in an editor that is fetched when there is a text; its markup where that is wanted, or all there is. */
export function TextBody({ others = none, scanFirst = false, ...text }: TextBodyProps) {
  const [Editor, setEditor] = useState<ComponentType<TextEditorProps>>();
  const [failed, setFailed] = useState(false);
  const [isMarkup, setMarkup] = useState(false);
  useEffect(() => {
    let wanted = true;
    import('../../text-editor/text-editor.tsx').then(
      (loaded) => {
        if (wanted) setEditor(() => loaded.TextEditor);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, []);

  if (isMarkup || failed) {
    return (
      <>
        <TextArea
          id={text.id}
          label={text.label}
          hint={
            failed
              ? 'The editor could not be fetched, so here is the markup (HTML) of the text.'
              : 'The markup (HTML) of the text: what is none of its closed set goes when it is saved.'
          }
          rows={14}
          dir="ltr"
          spellCheck={false}
          className="font-mono text-sm"
          error={text.error}
          value={text.html}
          onChange={(event) => text.onChange(event.target.value)}
        />
        {failed ? null : <TextButton onPress={() => setMarkup(false)}>Back to the editor</TextButton>}
      </>
    );
  }
  return Editor === undefined ? (
    <p role="status" className="min-h-56 text-muted">
      The editor is being fetched.
    </p>
  ) : (
    <Editor {...text} others={others} scanFirst={scanFirst} onMarkup={() => setMarkup(true)} />
  );
}
