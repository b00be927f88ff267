/** The texts of the specimen. Every word of them is made up to show what a text can have. */

const minister = (name: string) => `<a data-record="@specimen-minister">${name}</a>`;
const ambassador = (name: string) => `<a data-record="@specimen-ambassador">${name}</a>`;
const harbour = (name: string) => `<a data-record="@specimen-harbour">${name}</a>`;

export const russianTranscript = `
<hr data-page="1">
<h2>Образец: запись беседы</h2>
<p>Этот текст выдуман, чтобы показать, как здесь читаются тексты. Ни одного слова в нём нет ни в каком архиве.</p>
<p>${minister('Министр Образцов')} принял ${ambassador('посла Примерова')} в 11 часов. Беседа шла о пароме между двумя берегами ${harbour('Пробной гавани')}.</p>
<p>Посол сказал, что паром ходит <span data-unclear="">медленно</span> и что он просил бы о втором.<span data-note="original">На полях рукой министра: «Узнать цену».</span> <span data-gap="illegible" data-extent="одно слово"></span> этот вопрос уже ставился.</p>
<p>Министр ответил, что второй паром будет, когда будет <span data-page="2"></span>построен второй причал, и что на это нужно три года.</p>
<h3>О мосте</h3>
<p>Затем заговорили о мосте. Посол прочёл вслух арабскую надпись на чертеже: <span lang="ar">هذا النص مختلق</span>, то есть «этот текст выдуман».</p>
<table><caption>Переправы за год (выдуманы)</caption><thead><tr><th scope="col">Месяц</th><th scope="col">Паром</th><th scope="col">Лодки</th></tr></thead><tbody><tr><th scope="row">Март</th><td>120</td><td>45</td></tr><tr><th scope="row">Апрель</th><td>131</td><td>40</td></tr></tbody></table>
<hr data-page="3">
<p>Договорились о следующем:</p>
<ol><li>паром остаётся;</li><li>мост строить не раньше второго причала;</li><li><span data-gap="damaged" data-extent="остаток строки"></span></li></ol>
<p>Беседа закончилась в полдень. Записал А. Образец.</p>`;

export const translation1978 = `
<hr data-page="1">
<h2>Specimen: record of a conversation</h2>
<p>This text is made up, to show how texts are read here. Not a word of it stands in any archive.</p>
<p>${minister('Minister Obraztsov')} received ${ambassador('Ambassador Primerov')} at 11 o’clock. They spoke of the ferry between the two shores of ${harbour('Trial Harbour')}.</p>
<p>The ambassador said that the ferry was <span data-unclear="">slow</span> and that he would ask for a second one. <span data-gap="not-declassified" data-extent="2 lines"></span></p>
<p>The minister answered that there would be a second ferry when <span data-page="2"></span>a second pier was built, and that this would take <span data-gap="not-declassified" data-extent="2 words"></span>.</p>
<h3>On the bridge</h3>
<p>Then they spoke of the bridge. <span data-gap="not-declassified" data-extent="3 lines"></span></p>
<hr data-page="3">
<p>It was agreed:</p>
<ol><li>that the ferry stays;</li><li><span data-gap="not-declassified" data-extent="1 line"></span></li></ol>
<p>The conversation ended at noon.</p>`;

export const translation2004 = `
<hr data-page="1">
<h2>Specimen: record of a conversation</h2>
<p>This text is made up, to show how texts are read here. Not a word of it stands in any archive.</p>
<p>${minister('Minister Obraztsov')} received ${ambassador('Ambassador Primerov')} at 11 o’clock. They spoke of the ferry between the two shores of ${harbour('Trial Harbour')}.</p>
<p>The ambassador said that the ferry was <span data-unclear="">slow</span> and that he would ask for a second one.<span data-note="original">In the margin, in the minister’s hand: “Ask what it costs”.</span> <span data-gap="illegible" data-extent="one word"></span> this question had been put before.</p>
<p>The minister answered that there would be a second ferry when <span data-page="2"></span>a second pier was built, and that this would take three years.</p>
<h3>On the bridge</h3>
<p>Then they spoke of the bridge. The ambassador read out the Arabic words on the drawing, <span lang="ar">هذا النص مختلق</span><span data-note="translator">In English: “this text is made up”.</span>, which nobody else could read. <span data-gap="not-declassified" data-extent="1 line"></span></p>
<table><caption>Crossings in a year (made up)</caption><thead><tr><th scope="col">Month</th><th scope="col">Ferry</th><th scope="col">Boats</th></tr></thead><tbody><tr><th scope="row">March</th><td>120</td><td>45</td></tr><tr><th scope="row">April</th><td>131</td><td>40</td></tr></tbody></table>
<hr data-page="3">
<p>It was agreed:</p>
<ol><li>that the ferry stays;</li><li>that the bridge is not built before the second pier;</li><li><span data-gap="damaged" data-extent="rest of the line"></span></li></ol>
<p>The conversation ended at noon. Recorded by A. Specimen.</p>`;

export const rivalTranslation = `
<hr data-page="1">
<h2>A specimen: notes of a talk</h2>
<p>The text is invented; it shows how one reads texts in this archive. No archive holds a single word of it.</p>
<p>At 11 a.m. ${ambassador('Ambassador Primerov')} was received by ${minister('Minister Obraztsov')}. The talk turned on the ferry that joins both sides of ${harbour('Trial Harbour')}.</p>
<p>In the ambassador’s words the ferry went <span data-unclear="">slowly</span>, and he begged for another. <span data-gap="illegible" data-extent="one word"></span> the matter had come up already.<span data-note="editor">Made up, like the talk itself.</span></p>
<p>There would be another ferry, the minister replied, once there was <span data-page="2"></span>another pier, and that was a matter of three years.</p>
<h3>The bridge</h3>
<p>They came to the bridge. The ambassador read an Arabic inscription from the plan: <span lang="ar">هذا النص مختلق</span>, “the text is invented”.</p>
<hr data-page="3">
<p>They settled that</p>
<ol><li>the ferry remains;</li><li>no bridge comes before the second pier;</li><li><span data-gap="damaged" data-extent="rest of the line"></span></li></ol>
<p>It was noon when they parted. Notes by A. Specimen.</p>`;
