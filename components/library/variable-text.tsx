/** The text of a phrase with its variables set apart, so that one sees what will be filled in. */
export function VariableText({ text }: { text: string }) {
  let at = 0;
  return text.split(/(\{[\p{L}\p{N}_]+\})/u).map((part, index) => {
    const key = at;
    at += part.length;
    return index % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="rounded bg-accent-soft text-accent">
        {part}
      </span>
    );
  });
}
