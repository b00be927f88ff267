const fields = 'input, textarea, select, [contenteditable]';

/** Whether keys that are pressed there write something. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}

// `/` leads to the search field.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const field = document.querySelector<HTMLInputElement>('[data-shortcut="/"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
