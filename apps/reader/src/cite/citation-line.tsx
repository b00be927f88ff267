import type { CitationLine, CitationPart } from '@fonds/domain/views/citation';

/** A citation as it is printed. The day of reading stands in hidden places, which the browser's script fills. */
export function PrintedCitation({ line }: { readonly line: CitationLine }) {
  return groups(line).map((parts, index) => {
    const pieces = parts.map((part, position) => <Piece key={position} part={part} />);
    return parts[0]?.withDay ? (
      <span key={index} data-access="" hidden>
        {pieces}
      </span>
    ) : (
      <span key={index}>{pieces}</span>
    );
  });
}

function Piece({ part }: { readonly part: CitationPart }) {
  if (part.day) return <time data-form={part.day} />;
  return part.italic ? <i>{part.text}</i> : part.text;
}

/** The parts that stand and fall together. */
function groups(line: CitationLine): CitationPart[][] {
  const list: CitationPart[][] = [];
  for (const part of line) {
    const last = list.at(-1);
    if (last && last[0]?.withDay === part.withDay) last.push(part);
    else list.push([part]);
  }
  return list;
}
