'use client';

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  /** Called when it is closed by Escape; the dialog goes when its owner stops drawing it. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** The title is only for those who hear it. */
  readonly quietTitle?: boolean;
  readonly children: ReactNode;
}

/** A dialog of the browser's own: keeps the focus inside, and gives it back when it goes. */
export function Dialog({ title, onClose, wide = false, quietTitle = false, children }: DialogProps) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`mx-auto ${quietTitle ? 'mt-[12vh] mb-auto' : 'my-auto'} max-h-[85vh] w-[calc(100%-2rem)] overflow-y-auto border border-edge bg-paper p-0 font-sans text-sm leading-normal text-ink backdrop:bg-ink/40 ${wide ? 'max-w-5xl' : 'max-w-xl'}`}
    >
      <div className={quietTitle ? 'p-3' : 'p-6'}>
        <h2 id={id} className={quietTitle ? 'sr-only' : 'font-sans text-lg leading-snug font-semibold'}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

/** The buttons at the foot of a dialog; what it is for stands first. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap items-center gap-3">{children}</div>;
}
