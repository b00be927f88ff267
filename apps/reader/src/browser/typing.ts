const fields = 'input, textarea, select, [contenteditable]';

/** Whether keys that are pressed there write something. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
