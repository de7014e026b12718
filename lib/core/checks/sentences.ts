/** A stretch of a text, from `start` up to but without `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Marks that end a sentence, with what closes behind them; a full stop only before a blank (not in `9.9`), and not that of "1." before a line. */
const END = /[。！？!?；;～\n]+["”’）)\s]*|(?<!(?:^|\n)\s*\d{1,2})\.+(?=\s|$)\s*/g;

/** The sentences of `text`, each with the marks that end it; together they are the whole text. */
export function cutSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (text.slice(start, match.index).trim() === '' && spans.length) (spans.at(-1) as Span).end = end;
    else spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
