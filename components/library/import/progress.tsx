/** How far long work is, 0…1. */
export function Progress({ label, done }: { label: string; done: number }) {
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p aria-hidden>{label}</p>
      <progress aria-label={label} value={done} max={1} className="h-2 w-full accent-accent" />
    </div>
  );
}
