import { words } from '@fonds/ui/words';

/** What citeproc’s licence (CPAL-1.0, exhibit B) and the styles’ (CC BY-SA 3.0) ask to be said wherever they work. */
export function Attributions() {
  const { about } = words;
  return (
    <section aria-labelledby="tools" className="mt-12 max-w-reading border-t border-line pt-6">
      <h2 id="tools" className="eyebrow mb-3">
        {about.tools}
      </h2>
      <p className="font-sans text-sm leading-normal">
        {about.toolsBy}{' '}
        <a href="https://github.com/Juris-M/citeproc-js" rel="noopener">
          citeproc-js
        </a>
        , © 2009–2019 Frank Bennett, {about.under}{' '}
        <a href="https://opensource.org/license/cpal_1-0" rel="license noopener">
          CPAL 1.0
        </a>
        , {about.toolsFrom}{' '}
        <a href="https://citationstyles.org/" rel="noopener">
          Citation Style Language
        </a>
        , {about.under}{' '}
        <a href="https://creativecommons.org/licenses/by-sa/3.0/" rel="license noopener">
          CC BY-SA 3.0
        </a>
        .
      </p>
    </section>
  );
}
