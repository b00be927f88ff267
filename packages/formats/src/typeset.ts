/** A source for Typst: a template that is always the same, and what it prints as JSON in `sys.inputs.data`. */
export interface TypesetSource {
  readonly template: string;
  readonly data: string;
}

/**
 * What the format `pdf` printed as a source for Typst. Nothing of a document ever stands in the template, so no word of it
 * can be read as Typst's markup or code.
 */
export function setInType(data: string): TypesetSource {
  return { template, data };
}

const template = String.raw`
#let data = json(bytes(sys.inputs.data))
#let published = datetime(..data.published)
#set document(title: data.title, author: data.authors, keywords: data.keywords, date: published)
#let every = ("Source Serif 4", "Noto Sans S Chinese", "Noto Sans Korean", "Noto Sans Japanese", "Noto Naskh Arabic", "Noto Sans Hebrew")
#set text(font: every, size: 10.5pt, lang: "en")
#set page(
  paper: "a4",
  margin: (x: 2.6cm, top: 2.4cm, bottom: 2.6cm),
  footer: context {
    set text(size: 8pt, fill: luma(35%))
    grid(
      columns: (1fr, auto),
      column-gutter: 1em,
      data.archive + ", " + data.address,
      counter(page).display("1 / 1", both: true),
    )
  },
)
#set par(justify: false, leading: 0.68em, spacing: 0.95em)
#show heading: set text(weight: "bold")
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading: set block(above: 1.5em, below: 0.8em)
#show figure: set block(above: 1.2em, below: 1.2em)
#show link: underline.with(stroke: 0.4pt + luma(50%), offset: 2pt)

// The face that comes first has the forms of a language's own characters.
#let faces = (
  ko: ("Source Serif 4", "Noto Sans Korean", "Noto Sans S Chinese", "Noto Sans Japanese"),
  ja: ("Source Serif 4", "Noto Sans Japanese", "Noto Sans S Chinese", "Noto Sans Korean"),
  ar: ("Noto Naskh Arabic", "Source Serif 4"),
  fa: ("Noto Naskh Arabic", "Source Serif 4"),
  ur: ("Noto Naskh Arabic", "Source Serif 4"),
  he: ("Noto Sans Hebrew", "Source Serif 4"),
  yi: ("Noto Sans Hebrew", "Source Serif 4"),
)

#let in-language(language, body) = {
  if language == none { return body }
  let own = faces.at(language.lang, default: ())
  set text(
    lang: language.lang,
    region: language.region,
    dir: if language.rightToLeft { rtl } else { ltr },
    font: own + every.filter(name => name not in own),
  )
  body
}

#let print(parts) = {
  for part in parts {
    let kind = part.kind
    let language = part.at("lang", default: none)
    if kind == "words" { text(part.text) }
    else if kind == "break" { linebreak() }
    else if kind == "page-break" {
      block(width: 100%, above: 1.2em, below: 1.2em, align(center, text(size: 8.5pt, fill: luma(35%), lang: "en", dir: ltr, "— " + part.text + " —")))
    }
    else if kind == "link" { link(part.to, print(part.parts)) }
    else if kind == "paragraph" { in-language(language, par(print(part.parts))) }
    else if kind == "heading" { in-language(language, heading(level: part.level + 1, outlined: false, print(part.parts))) }
    else if kind == "emphasis" { emph(print(part.parts)) }
    else if kind == "strong" { strong(print(part.parts)) }
    else if kind == "super" { super(print(part.parts)) }
    else if kind == "sub" { sub(print(part.parts)) }
    else if kind == "in-language" { in-language(language, print(part.parts)) }
    else if kind == "quotation" { in-language(language, quote(block: true, print(part.parts))) }
    else if kind == "note" { in-language(language, block(inset: (x: 1.5em), print(part.parts))) }
    else if kind == "list" {
      if part.start == none { list(..part.items.map(print)) } else { enum(start: part.start, ..part.items.map(print)) }
    }
    else if kind == "table" {
      let cell(each) = table.cell(colspan: each.columns, rowspan: each.rows, if each.head { strong(print(each.parts)) } else { print(each.parts) })
      let heads = part.headCells
      let shown = table(
        columns: part.columns,
        stroke: 0.4pt + luma(60%),
        ..if heads > 0 { (table.header(..part.cells.slice(0, heads).map(cell)),) } else { () },
        ..part.cells.slice(heads).map(cell),
      )
      if part.caption == none { shown } else { figure(shown, caption: figure.caption(position: top, print(part.caption)), supplement: none, numbering: none) }
    }
  }
}

#block(below: 0.6em, text(size: 9.5pt, fill: luma(30%), data.date))
#in-language(data.titleLanguage, heading(level: 1, data.title))
#for each in data.summary { in-language(each.language, par(text(size: 11.5pt, each.text))) }
#if data.facts.len() > 0 {
  set text(size: 9pt)
  set par(leading: 0.5em)
  block(above: 1.4em, below: 1.6em, terms(
    separator: [: ],
    hanging-indent: 1em,
    spacing: 0.55em,
    ..data.facts.map(fact => terms.item(fact.label, fact.values.map(value => text(value)).join("; "))),
  ))
}
#for each in data.texts {
  heading(level: 2, each.heading)
  in-language(each.language, print(each.parts))
}
#if data.notes.len() > 0 {
  heading(level: 2, "Notes")
  for each in data.notes { in-language(each.language, par(each.text)) }
}
#block(above: 2em, width: 100%, stroke: (top: 0.4pt + luma(60%)), inset: (top: 0.8em), text(size: 9pt, data.reference))
`;
