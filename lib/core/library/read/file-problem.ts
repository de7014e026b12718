import type { ProblemKind } from '../problem.ts';
import type { LibraryProblem } from '../read-library.ts';

/** Thrown where a file cannot be read any further; nothing of it is taken. */
export class FileProblem extends Error {
  readonly problem: LibraryProblem;

  /** `row` 0 stands for the file itself; `detail` makes the problem exact: a limit, the name of a sheet. */
  constructor(kind: ProblemKind, detail = '', row = 0, field = '') {
    super(`${kind} ${detail}`.trim());
    this.name = 'FileProblem';
    this.problem = { row, field, kind, detail, problem: this.message };
  }
}
