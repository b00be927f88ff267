// What every page gains from JavaScript; all of them work without it.
import './brush.ts';
import './cite.ts';
import './menus.ts';
import './save.ts';
import './search-shortcut.ts';
import './suggest.ts';
