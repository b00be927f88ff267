/** The archive's own help, in English; a page that curators publish as *help* stands in its place. */
export function EnglishHelp() {
  return (
    <>
      <h2 id="searching">Searching</h2>
      <p>
        The field at the head of every page searches titles, summaries, texts, names and shelf-marks. Press <kbd>/</kbd>{' '}
        to go to it. Several words find the documents that have all of them. Accents and capitals make no difference.
        While you type, people, places and words are offered; the arrow keys choose among them.
      </p>
      <dl>
        <dt>
          <code>&quot;demarcation line&quot;</code>
        </dt>
        <dd>These words, one after the other, exactly as they stand.</dd>
        <dt>
          <code>armistice -prisoners</code>
        </dt>
        <dd>Without the second word.</dd>
        <dt>
          <code>truce OR armistice</code>
        </dt>
        <dd>
          Either of the two; <code>OR</code>, <code>NOT</code> and <code>NEAR</code> are written in capitals.
          Parentheses keep together what belongs together.
        </dd>
        <dt>
          <code>armist*</code>
        </dt>
        <dd>Every word that begins like this.</dd>
        <dt>
          <code>prisoners NEAR exchange</code>
        </dt>
        <dd>
          Both within ten words of each other; <code>NEAR/3</code> within three.
        </dd>
        <dt>
          <code>sender:Molotov</code>, <code>recipient:</code>, <code>person:</code>, <code>place:</code>,{' '}
          <code>subject:</code>, <code>collection:</code>, <code>archive:</code>
        </dt>
        <dd>Documents that lead to a record of that name, whichever of its names it is.</dd>
        <dt>
          <code>title:</code>, <code>text:</code>, <code>type:</code>, <code>lang:</code>, <code>textlang:</code>,{' '}
          <code>id:</code>
        </dt>
        <dd>
          Words of the title or of the text alone, the kind of document, the language of the original or of a text, an
          identifier or a number that stands on it.
        </dd>
        <dt>
          <code>date:1953-06..1953-07</code>, <code>before:1953</code>, <code>after:&quot;July 1953&quot;</code>,{' '}
          <code>date:undated</code>
        </dt>
        <dd>The date, in any form that a date may be written in.</dd>
        <dt>
          <code>ф. 5, оп. 49, д. 131</code>, <code>RG 59, Box 12</code>
        </dt>
        <dd>A shelf-mark, in either alphabet, with or without the words.</dd>
      </dl>
      <p>
        A name may be written in any language and script that the archive knows it in, and a word in any of its forms.
        What was added to your question stands under it with a dashed edge: press × to leave it out. Nothing is added to
        words in quotation marks.
      </p>
      <p>
        Beside the result stands what it can be narrowed by, with how many documents each choice leaves. Several choices
        from one list find the documents that have any of them; choices from several lists, those that have all. In the
        result, the words that were found are marked; a passage leads to its place in the text, where they stay marked,
        with ways to the mark before and after. A result can be exported, and followed as a feed: its address finds the
        same again, and what has been added since.
      </p>
      <h2 id="dates">Dates</h2>
      <p>
        A date is written as people write it: <i>1953</i>, <i>July 1953</i>, <i>27 July 1953</i> or <i>1953-07-27</i>. A
        search finds the documents whose date may lie in the span; <i>certainly lies within</i> leaves out those whose
        date is uncertain or reaches beyond it.
      </p>
      <p>
        A date that was inferred says so, and the facts beside the document say how it is known. The bars over a
        collection, and on the <a href="/timeline">timeline</a>, show how many documents there are for each stretch of
        time. Press one to see those alone, or draw over several with a mouse.
      </p>
      <h2 id="reading">Reading a document</h2>
      <p>
        The original and a translation stand beside each other where there is room, and one over the other on a
        telephone, where a tap changes over. The number beside a paragraph is its place in the text; its link stays the
        same when the text is mended elsewhere, so that it can be shared and cited.
      </p>
      <h2 id="marks">What the marks mean</h2>
      <dl>
        <dt>[3 lines not declassified]</dt>
        <dd>Words that whoever released the document withheld, with how much is missing.</dd>
        <dt>[illegible], [damaged]</dt>
        <dd>Words that can’t be read in the original, and why.</dd>
        <dt>word[?]</dt>
        <dd>An uncertain reading.</dd>
        <dt>page 2</dt>
        <dd>Here the original’s second page begins; where there is a scan, this leads to it.</dd>
        <dt>inferred</dt>
        <dd>The document doesn’t say it; how it is known stands beside it.</dd>
      </dl>
      <p>
        Where a document has two texts in one language, or was released twice, they can be compared word by word: what
        was added is underlined, what was left out is struck through, and what has newly been declassified is marked as
        such.
      </p>
      <h2 id="around">What stands around a document</h2>
      <p>
        <i>Earlier</i> and <i>later</i> lead to its neighbours in a collection or file. The thread is what it answers,
        what answered it, its drafts and enclosures. Related documents share names, days or rare words with it, and say
        which. The history tells when its record was published and what changed; each publication can be read as it was.
      </p>
      <h2 id="citing">Citing</h2>
      <p>
        Every document and every paragraph can be cited in the forms of Chicago, Turabian, MLA, APA and GOST, and taken
        over by Zotero and other reference managers, as BibTeX, RIS or CSL-JSON. A citation names the place of the
        original, the copy that was consulted, and this archive’s lasting address.
      </p>
      <h2 id="list">Your own list</h2>
      <p>
        <i>Save</i> puts a document on <a href="/list">your list</a>, with a note if you like. The list stays in this
        browser and nowhere else. Browsers forget: keep a copy as a file, or share it by its address.
      </p>
      <h2 id="data">Data</h2>
      <p>
        Each document can be had in a dozen formats: add <code>.json</code>, <code>.tei.xml</code>, <code>.txt</code>,{' '}
        <code>.pdf</code> or another ending to its address. Collections can be had whole, and have feeds. All of it is
        listed under <a href="/data">open data</a>.
      </p>
      <h2 id="keyboard">Keyboard</h2>
      <p>
        Everything can be reached with <kbd>Tab</kbd> and pressed with <kbd>Enter</kbd>. The first press of{' '}
        <kbd>Tab</kbd> on a page offers to skip to its content. Every page can be read without JavaScript. Beside a page
        of a scan, the left and right arrow keys lead to the pages before and after.
      </p>
    </>
  );
}
