import { EnglishAbout } from './english/about.tsx';
import { EnglishHelp } from './english/help.tsx';

/** Pages in the language of the interface. Apart from `words`, since Node reads those without a build. */
export const Prose = { About: EnglishAbout, Help: EnglishHelp };
