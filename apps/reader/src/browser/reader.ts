// What every page gains from JavaScript; all of them work without it.
import './brush.ts';
import './menus.ts';
import './search-shortcut.ts';
