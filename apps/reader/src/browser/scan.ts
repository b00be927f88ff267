import { isTyping } from './typing.ts';

// The arrow keys lead to the pages before and after.
document.addEventListener('keydown', (event) => {
  const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
  if (rel === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  // A table that is wider than its place scrolls by the same keys.
  if (isTyping(event.target) || (event.target instanceof Element && event.target.closest('.table-scroll'))) return;
  document.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)?.click();
});
