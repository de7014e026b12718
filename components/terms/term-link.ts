/** Address within the options page of the field of a term, in the set that holds for the shop (`shopKey`, or null: all). */
export function termLink(name: string, ownSet: string | null): string {
  return `#shop/${name}${ownSet === null ? '' : `?of=${encodeURIComponent(ownSet)}`}`;
}
