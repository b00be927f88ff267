import { pageMetadata } from '../../components/metadata.ts';
import { Shell } from '../../components/shell.tsx';

export async function generateMetadata() {
  return pageMetadata({ title: 'Help', description: 'How to search and read in this archive.', path: '/help' });
}

export default function HelpPage() {
  return (
    <Shell>
      <h1 className="title mt-8 lg:mt-14">Help</h1>
      <p className="lede mt-4">How to find a document here, and how to read what its page says.</p>
      <div className="prose mt-8">
        <h2>Searching</h2>
        <p>
          The field at the head of every page searches titles, summaries, texts and names. Press <kbd>/</kbd> to go to
          it. Several words find the documents that have all of them; words in quotation marks are searched as they
          stand, one after the other. Accents and capitals make no difference.
        </p>
        <p>
          A name may be written in any language and script that the archive knows it in. What was added to your question
          stands beside it with a dashed edge.
        </p>
        <p>
          In the result, the words that were found are marked. A passage leads to its place in the text, where they stay
          marked.
        </p>
        <h2>Dates</h2>
        <p>
          A date is written as people write it: <i>1953</i>, <i>July 1953</i>, <i>27 July 1953</i> or <i>1953-07-27</i>.
          A search finds the documents whose date may lie in the span; <i>certainly lies within</i> leaves out those
          whose date is uncertain or reaches beyond it.
        </p>
        <p>
          The bars over a collection show how many documents there are for each stretch of time. Press one to see those
          alone, or draw over several with a mouse.
        </p>
        <h2>Reading</h2>
        <p>
          A collection’s documents stand in order of time, with the day in the margin; what has no date comes at the
          end. On a document’s page, <i>earlier</i> and <i>later</i> lead to its neighbours in the collection. The
          numbers beside paragraphs are for reading. Words in brackets, in red, stand where something is missing: what
          was not declassified, what can’t be read, what is damaged.
        </p>
        <h2>Keyboard</h2>
        <p>
          Everything can be reached with <kbd>Tab</kbd> and pressed with <kbd>Enter</kbd>. The first press of{' '}
          <kbd>Tab</kbd> on a page offers to skip to its content. Every page works without JavaScript.
        </p>
      </div>
    </Shell>
  );
}
