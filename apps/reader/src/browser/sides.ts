// Of two texts that are shown one at a time, the reader stays at the same row when they change over.
for (const sides of document.querySelectorAll<HTMLElement>('[data-sides]')) {
  sides.dataset['scripted'] = '';
  const switches = [...sides.querySelectorAll<HTMLInputElement>('input[name="side"]')];
  const sections = [...sides.querySelectorAll('section')];
  let place: { readonly row: number; readonly part: number } | undefined;

  /** The row under the top of the window, and which part of it has gone by. */
  const remember = () => {
    const shown = sections.find(
      (section) => section.offsetParent !== null || section.querySelector('.side-row:not(:empty)'),
    );
    const rows = shown ? rowsOf(shown) : [];
    const row = rows.findIndex((each) => each.getBoundingClientRect().bottom > topEdge);
    const box = rows[row]?.getBoundingClientRect();
    place = box ? { row, part: Math.max(0, (topEdge - box.top) / Math.max(1, box.height)) } : undefined;
  };
  for (const each of switches) {
    each.closest('label')?.addEventListener('pointerdown', remember);
    each.addEventListener('keydown', remember);
    each.addEventListener('change', () => {
      const section = sections[switches.indexOf(each)];
      const row = section && place ? rowsOf(section)[place.row] : undefined;
      if (!row || !place || place.row === 0) return;
      const box = row.getBoundingClientRect();
      window.scrollBy({ top: box.top + place.part * box.height - topEdge, behavior: 'instant' });
    });
  }

  // A paragraph that an address leads to is shown, whichever text it stands in.
  const follow = () => {
    const at = sections.findIndex((section) => location.hash !== '' && section.querySelector(':target') !== null);
    const wanted = switches[at];
    if (!wanted || wanted.checked) return;
    wanted.checked = true;
    section(at)?.querySelector(':target')?.scrollIntoView();
  };
  const section = (at: number) => sections[at];
  addEventListener('hashchange', follow);
  follow();
}

/** The part of the window that the head of a page may cover (scroll-padding-top). */
const topEdge = 56;

function rowsOf(section: HTMLElement): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>('.side-row')];
}
