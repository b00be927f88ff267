/** The most words, phrases and other leaves of one question; the rest is left out, and said to be. */
export const mostLeaves = 24;

/** How deep parentheses may stand in one another; deeper ones are ignored, and said to be. */
export const deepest = 12;

/** How many tokens may stand between words joined by NEAR when no number is given, and at most. */
export const usualDistance = 10;
export const farthest = 100;
