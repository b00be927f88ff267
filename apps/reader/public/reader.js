// What pages gain from JavaScript; all of them work without it.
(() => {
  'use strict';
  const typing = (element) =>
    element instanceof Element && element.closest('input, textarea, select, [contenteditable]');

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const field = document.querySelector('[data-shortcut="/"]');
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // An open menu closes by Escape and by a press beside it.
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  const isoDay = (day) => new Date(day * 86400000).toISOString().slice(0, 10);

  // A span is chosen by drawing over a strip of days.
  for (const strip of document.querySelectorAll('svg[data-brush]')) {
    const first = Number(strip.dataset.start);
    const last = Number(strip.dataset.end);
    if (first < -719528 || last > 2932896) continue;
    const hint = document.querySelector('[data-brush-hint]');
    if (hint) hint.hidden = false;
    const dayAt = (x) => {
      const box = strip.getBoundingClientRect();
      const part = Math.min(1, Math.max(0, (x - box.left) / box.width));
      return Math.min(last, first + Math.floor(part * (last - first + 1)));
    };
    let begun;
    let shade;
    strip.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      begun = event.clientX;
    });
    strip.addEventListener('dragstart', (event) => event.preventDefault());
    window.addEventListener('pointermove', (event) => {
      if (begun === undefined || (!shade && Math.abs(event.clientX - begun) < 6)) return;
      if (!shade) {
        shade = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        shade.setAttribute('class', 'chosen');
        shade.setAttribute('y', '0');
        shade.setAttribute('height', strip.dataset.height);
        strip.prepend(shade);
      }
      const box = strip.getBoundingClientRect();
      const left = Math.max(0, Math.min(begun, event.clientX) - box.left);
      const right = Math.min(box.width, Math.max(begun, event.clientX) - box.left);
      shade.setAttribute('x', String(left));
      shade.setAttribute('width', String(Math.max(0, right - left)));
    });
    window.addEventListener('pointerup', (event) => {
      const from = begun;
      begun = undefined;
      if (!shade) return;
      shade.remove();
      shade = undefined;
      strip.addEventListener('click', (click) => click.preventDefault(), { once: true, capture: true });
      const address = new URL(strip.dataset.brush, location.href);
      address.searchParams.set('from', isoDay(dayAt(Math.min(from, event.clientX))));
      address.searchParams.set('to', isoDay(dayAt(Math.max(from, event.clientX))));
      location.assign(address);
    });
  }
})();
