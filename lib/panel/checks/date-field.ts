const two = (number: number) => String(number).padStart(2, '0');

/** A time as a field of type `datetime-local` holds it, by the clock of this machine. */
export function toField(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ms since the epoch; null while the field holds no time. */
export function fromField(value: string): number | null {
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? null : at;
}
