import { words } from '@fonds/ui/words';
import { Sentence } from '@fonds/ui/sentence';

/** What citeproc’s licence (CPAL-1.0, exhibit B) and the styles’ (CC BY-SA 3.0) ask to be said wherever they work. */
export function Attributions() {
  return (
    <section aria-labelledby="tools" className="mt-12 max-w-reading border-t border-line pt-6">
      <h2 id="tools" className="eyebrow mb-3">
        {words.about.tools}
      </h2>
      <p className="font-sans text-sm leading-normal">
        <Sentence
          parts={words.about.toolsBy(
            (name) => (
              <a href="https://github.com/Juris-M/citeproc-js" rel="noopener">
                {name}
              </a>
            ),
            (licence) => (
              <a href="https://opensource.org/license/cpal_1-0" rel="license noopener">
                {licence}
              </a>
            ),
            (name) => (
              <a href="https://citationstyles.org/" rel="noopener">
                {name}
              </a>
            ),
            (licence) => (
              <a href="https://creativecommons.org/licenses/by-sa/3.0/" rel="license noopener">
                {licence}
              </a>
            ),
          )}
        />
      </p>
    </section>
  );
}
