/**
 * npm run eval -- --library LIB.json --cases CASES.jsonl [--learn] [--no-packs]
 * npm run eval -- --choose CHOICES.jsonl [--history HISTORY.jsonl]
 *
 * Measures ranking, learning from picks, and choosing the real reply with what a past teaches. One line of JSON.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { knowTraditional } from '../../lib/core/matching/simplify.ts';
import { BadInput, readText } from './bad-input.ts';
import { measureChoice } from './measure-choice.ts';
import { measureRanking } from './measure-ranking.ts';

const USAGE =
  'usage: npm run eval -- --library LIB.json --cases CASES.jsonl [--learn] [--no-packs] | --choose FILE [--history FILE]';

function measure() {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      cases: { type: 'string' },
      learn: { type: 'boolean', default: false },
      'no-packs': { type: 'boolean', default: false },
      choose: { type: 'string' },
      history: { type: 'string' },
    },
  });
  const { library, cases, learn, choose, history } = values;
  knowTraditional(
    JSON.parse(readText(fileURLToPath(new URL('../../assets/characters/traditional.json', import.meta.url)))),
  );
  const ranking =
    library && cases ? measureRanking(library, cases, { learn, packs: !values['no-packs'] }) : null;
  const choice = choose ? measureChoice(choose, history) : null;
  if (!ranking && !choice) throw new BadInput(USAGE);
  return { ...ranking, ...choice };
}

try {
  console.log(JSON.stringify(measure()));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
