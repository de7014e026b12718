/** A thread of its own: reading and counting a hundred thousand waits must not make the page wait. */
import { answerQuestions } from '../thread.ts';
import type { Questions } from './questions.ts';
import { readEvidence, readStatistics } from './read-statistics.ts';

answerQuestions<Questions>({ figures: readStatistics, evidence: readEvidence });
