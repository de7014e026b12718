import { failure, type ShareFailure } from './failure.ts';

/** What is known of whom a subscription trusts, and what it has taken. */
interface Trust {
  key: string | null;
  nextKey: string | null;
  /** Pinned from outside: no announced key follows it. */
  keyFixed?: boolean;
  takenRevision: number | null;
}

/** What a file says: who signed it (checked already; null: nobody), whom its owner names as the next signer, its revision. */
interface Signed {
  key: string | null;
  nextKey: string | null;
  revision: number;
}

/**
 * Whether a file may follow what was taken: the first key is pinned, another one is trusted only when the pinned key
 * announced it, and no revision goes back. Gives the keys to pin from now on.
 */
export function judgeFile(
  trust: Trust,
  file: Signed,
): { ok: true; key: string | null; nextKey: string | null } | { ok: false; failure: ShareFailure } {
  const refuse = (failed: ShareFailure) => ({ ok: false, failure: failed }) as const;
  if (trust.key !== null && file.key === null) return refuse(failure('unsigned'));
  const isNext = file.key === trust.nextKey && !trust.keyFixed;
  const isKnown = trust.key === null || file.key === trust.key || isNext;
  if (!isKnown) return refuse(failure('otherKey', file.key ?? ''));
  if (trust.takenRevision !== null && file.revision < trust.takenRevision)
    return refuse(failure('older', `${file.revision} < ${trust.takenRevision}`));
  // Whom an unsigned file names could be anybody.
  return { ok: true, key: file.key, nextKey: file.key === null || trust.keyFixed ? null : file.nextKey };
}

/** Kinds of content that are no text of ours: a sign-in page, a picture, a packed file. What many hosts send for any file is taken. */
const TAKEN_TYPES =
  /^(application\/([\w.+-]*json|octet-stream|x-binary|binary)|text\/(plain|json)|binary\/octet-stream|)$/;

/** What the head of an answer already says against it; null: the body may be read. */
export function judgeHead(head: {
  status: number;
  type: string;
  /** Origins of what was asked for, and of what answered. */
  askedOrigin: string;
  answeredOrigin: string;
}): ShareFailure | null {
  if (head.askedOrigin !== head.answeredOrigin) return failure('moved', head.answeredOrigin);
  if (head.status === 401 || head.status === 403 || head.status === 407)
    return failure('signIn', head.status);
  if (head.status !== 200 && head.status !== 304) return failure('status', head.status);
  const type = head.type.split(';')[0]?.trim().toLowerCase() ?? '';
  return head.status === 304 || TAKEN_TYPES.test(type) ? null : failure('type', type);
}
