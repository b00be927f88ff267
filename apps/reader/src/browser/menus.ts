// An open menu closes by Escape and by a press beside it.
const openMenus = 'details.menu[open]';

document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(openMenus)) {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  }
});

document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' ? document.querySelector<HTMLDetailsElement>(openMenus) : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
