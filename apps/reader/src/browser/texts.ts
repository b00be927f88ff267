// What the texts of a document gain from JavaScript: cards beside names, and the place is kept when two texts change over.
import './cards.ts';
import './sides.ts';
