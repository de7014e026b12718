/** A buyer's initial on a colour of their own; decoration beside the name. */
export function Avatar({ name, hue, size }: { name: string; hue: number; size: number }) {
  const [initial = '?'] = name;
  return (
    <span
      aria-hidden
      className="grid shrink-0 place-items-center rounded-full font-semibold text-white select-none"
      // White on these is at least 4.5 : 1 for every hue: OKLCH lightness keeps what HSL does not.
      style={{ width: size, height: size, fontSize: size * 0.42, background: `oklch(0.52 0.11 ${hue})` }}
    >
      {initial.toUpperCase()}
    </span>
  );
}
