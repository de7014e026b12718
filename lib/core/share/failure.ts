/**
 * Why a shared library was not brought in, so that it can be said in the user's language with what to do about it:
 * `offline` · `unreachable` nobody answers · `permission` the browser may not ask there · `moved` the address leads to another
 * origin · `signIn` the server wants a password · `status` any other refusal · `type` a page or a picture, no library · `large` ·
 * `slow` · `broken` cut off, or no JSON · `content` a library with faults · `backup` rows of a backup among the phrases ·
 * `suggestions` a colleague's proposals, no library · `unsigned` though it was signed before · `signature` does not fit the
 * content · `otherKey` signed by somebody else · `older` than what was taken · `oldBrowser` cannot check signatures ·
 * `nameTaken` another subscription has that name · `full` no room on the disk. When publishing also: `folder` not there ·
 * `readOnly` the server takes no files · `readBack` it gives back something else than was written.
 */
export type FailureKind =
  | 'offline'
  | 'unreachable'
  | 'permission'
  | 'moved'
  | 'signIn'
  | 'status'
  | 'type'
  | 'large'
  | 'slow'
  | 'broken'
  | 'content'
  | 'backup'
  | 'suggestions'
  | 'unsigned'
  | 'signature'
  | 'otherKey'
  | 'older'
  | 'oldBrowser'
  | 'nameTaken'
  | 'full'
  | 'folder'
  | 'readOnly'
  | 'readBack';

export interface ShareFailure {
  kind: FailureKind;
  /** What makes it exact: the other origin, the status, the limit, the fault and its row, the key, the revision; may be empty. */
  detail: string;
}

export const failure = (kind: FailureKind, detail: string | number = ''): ShareFailure => ({
  kind,
  detail: String(detail),
});
