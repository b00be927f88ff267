// citeproc brings no types; what is used of it is described beside this file.
import CSL from 'citeproc';

export const Engine = CSL.Engine;
