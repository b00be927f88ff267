let status: HTMLElement | undefined;

/** Says something to whoever doesn't see the page change. */
export function say(words: string): void {
  if (!status) {
    status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'sr-only';
    document.body.append(status);
  }
  status.textContent = '';
  const spoken = status;
  // A status that is there before its words come is read out.
  requestAnimationFrame(() => {
    spoken.textContent = words;
  });
}
