import { describe, expect, test } from 'vitest';
import packEnglish from '../../../assets/packs/en.json' with { type: 'json' };
import packChinese from '../../../assets/packs/zh-CN.json' with { type: 'json' };
import { ALIKE, indexLikeness } from '../../../lib/core/library/plan/likeness.ts';
import { listWrites } from '../../../lib/core/library/plan/list-writes.ts';
import { foldWording } from '../../../lib/core/library/plan/read-grams.ts';
import { planImport } from '../../../lib/core/library/plan-import.ts';
import { choicesOf, chooseRows, countWrites } from '../../../lib/core/library/planned-import.ts';
import { keptPhrase, readingOf } from '../../data/read-rows.ts';

const shipping = '亲，您的订单会在今天下午五点之前发出，请您放心';
const shippingLater = '亲，您的订单会在今天晚上八点之前发出，请您放心';

const fatesOf = (...given: Parameters<typeof planImport>) =>
  planImport(...given).rows.map(({ fate, choice }) => `${fate} ${choice}`);

describe('what a row is', () => {
  test('new, changed and the same are told by the id within the library', () => {
    const base = [keptPhrase({ id: 'a' }), keptPhrase({ id: 'b' })];
    const file = readingOf([{ id: 'a' }, { id: 'b', text: 'otherwise' }, { id: 'c', text: 'never seen' }]);
    expect(fatesOf(file, base)).toEqual(['same skip', 'changed replace', 'new take']);
  });

  test('what reads the same is a duplicate, whatever the width, case, blanks and signs', () => {
    const base = [keptPhrase({ id: 'x', source: 'Other', text: 'We ship today, before 5 PM!' })];
    const file = readingOf([{ id: 'a', text: ' we ship today – before ５ pm ' }]);
    const [row] = planImport(file, base).rows;
    expect(row).toMatchObject({ fate: 'duplicate', twin: 'Other/zh-CN/x', choice: 'skip' });
  });

  test('another number or face is not a duplicate, but near', () => {
    const base = [keptPhrase({ id: 'x', source: 'Other', text: shipping })];
    const [row] = planImport(readingOf([{ id: 'a', text: shippingLater }]), base).rows;
    expect(row).toMatchObject({ fate: 'near', twin: 'Other/zh-CN/x', choice: 'both' });
    expect(row?.likeness).toBeGreaterThanOrEqual(ALIKE);
    expect(foldWording('好的😊')).not.toBe(foldWording('好的'));
  });

  test('rows are compared with earlier rows of the file as well', () => {
    const file = readingOf([
      { id: 'a', text: shipping },
      { id: 'b', text: `${shipping}。` },
      { id: 'c', text: shippingLater },
    ]);
    const rows = planImport(file, []).rows;
    expect(rows.map(({ fate, twinRow }) => [fate, twinRow])).toEqual([
      ['new', undefined],
      ['duplicate', 0],
      ['near', 0],
    ]);
  });

  test('a hidden phrase is in nobody’s way', () => {
    const base = [keptPhrase({ id: 'x', source: 'Other', text: shipping, hidden: true })];
    expect(fatesOf(readingOf([{ id: 'a', text: shipping }]), base)).toEqual(['new take']);
  });

  test('with ids alone compared, wording does not count', () => {
    const base = [keptPhrase({ id: 'x', source: 'Other', text: shipping })];
    expect(fatesOf(readingOf([{ id: 'a', text: shipping }]), base, { compare: 'ids' })).toEqual(['new take']);
  });

  test('no two phrases of a built-in pack are taken for near', () => {
    for (const { phrases } of [packChinese, packEnglish]) {
      const index = indexLikeness(phrases.map(({ text }) => text));
      const found = phrases.filter((_, at) => {
        const like = index.find(at);
        index.add(at);
        return like !== null;
      });
      expect(found).toEqual([]);
    }
  });
});

describe('what is the user’s own is left alone unless they say otherwise', () => {
  test('a private phrase, an edited one, and a private one that reads the same', () => {
    const base = [
      keptPhrase({ id: 'mine', source: 'own', text: 'mine' }),
      keptPhrase({ id: 'e', text: 'my edit', edited: true }),
      keptPhrase({ id: 'p', source: 'own', text: shipping }),
    ];
    const file = readingOf([
      { id: 'mine', source: 'own', text: 'theirs' },
      { id: 'e', text: 'theirs too' },
      { id: 'n', text: shipping },
    ]);
    const { rows } = planImport(file, base);
    expect(rows.map(({ fate, guard, choice }) => [fate, guard, choice])).toEqual([
      ['changed', 'own', 'skip'],
      ['changed', 'edited', 'skip'],
      ['duplicate', 'own', 'skip'],
    ]);
  });

  test('a file called as the own phrases are does not become them', () => {
    expect(planImport(readingOf([{ id: 'a' }], { name: 'own' }), []).rows[0]?.source).toBe('own 2');
  });

  test('a stock phrase of a backup is not put over the newer built-in one, nor brought back', () => {
    const base = [keptPhrase({ id: 'a', source: 'pack', text: 'newer' })];
    const file = readingOf([
      { id: 'a', source: 'pack', text: 'older', hidden: false, edited: false },
      { id: 'dropped', source: 'pack', hidden: false, edited: false },
      { id: 'h', source: 'pack', text: 'was hidden', hidden: true, edited: false },
    ]);
    expect(fatesOf(file, base)).toEqual(['changed skip', 'new skip', 'new take']);
  });
});

describe('choices', () => {
  const base = [keptPhrase({ id: 'x', source: 'Other', text: shipping, group: 'Old', place: 4 })];
  const plan = planImport(readingOf([{ id: 'a', text: shipping, group: 'New' }, { id: 'b' }]), base);
  const written = (chosen: typeof plan) =>
    listWrites(chosen, (key) => base.some((phrase) => phrase.key === key)).put.map(
      ({ key, phrase, edited }) => [key, phrase.group, edited],
    );

  test('skip leaves out, both adds, replace changes the phrase that is there and marks it as edited', () => {
    expect(choicesOf(plan.rows[0] ?? { fate: 'new' })).toEqual(['skip', 'replace', 'both']);
    expect(written(plan)).toEqual([['Team/zh-CN/b', '', false]]);
    expect(written(chooseRows(plan, [0], 'both'))[0]).toEqual(['Team/zh-CN/a', 'New', false]);
    expect(written(chooseRows(plan, [0], 'replace'))[0]).toEqual(['Other/zh-CN/x', 'New', true]);
    expect(countWrites(chooseRows(plan, [0], 'replace'))).toEqual({
      ...{ added: 1, replaced: 1, removed: 0, skipped: 0 },
    });
  });

  test('a choice that a row does not have changes nothing', () => {
    expect(chooseRows(plan, [1], 'replace').rows[1]?.choice).toBe('take');
  });

  test('both of a changed phrase gives the new one an id of its own', () => {
    const mine = [keptPhrase({ id: 'a' }), keptPhrase({ id: 'a-2' })];
    const changed = planImport(readingOf([{ id: 'a', text: 'otherwise' }, { id: 'a-2' }]), mine);
    const { put } = listWrites(chooseRows(changed, [0], 'both'), (key) =>
      mine.some((one) => one.key === key),
    );
    expect(put.map(({ key }) => key)).toEqual(['Team/zh-CN/a-3']);
  });

  test('what the file no longer has goes, edits excepted, and only when all of the library was read', () => {
    const old = [keptPhrase({ id: 'a' }), keptPhrase({ id: 'gone' }), keptPhrase({ id: 'e', edited: true })];
    const whole = planImport(readingOf([{ id: 'a' }]), old);
    expect([whole.gone, whole.dropGone]).toEqual([['Team/zh-CN/gone'], true]);
    expect(planImport(readingOf([{ id: 'a' }], { format: 'csv' }), old).dropGone).toBe(false);
    const broken = [{ row: 2, sheet: '', cells: ['?'], problems: [] }];
    expect(planImport(readingOf([{ id: 'a' }], { broken }), old).dropGone).toBe(false);
  });
});

describe('groups', () => {
  const base = [keptPhrase({ id: 'x', source: 'own', group: '物流 Shipping' })];
  const file = readingOf([
    { id: 'a', group: '物流shipping' },
    { id: 'b', group: '售后' },
    { id: 'c', group: '售后' },
  ]);

  test('one that is only spelled another way goes into the group that is there', () => {
    const { groups, rows } = planImport(file, base);
    expect(groups).toEqual([
      { name: '物流shipping', into: '物流 Shipping', rows: 1 },
      { name: '售后', into: '售后', rows: 2 },
    ]);
    expect(rows.map(({ phrase }) => phrase.group)).toEqual(['物流 Shipping', '售后', '售后']);
  });

  test('any may be sent into another, and an own spelling kept', () => {
    const groups = { 售后: '物流 Shipping', 物流shipping: '物流shipping' };
    const { rows } = planImport(file, base, { groups });
    expect(rows.map(({ phrase }) => phrase.group)).toEqual([
      '物流shipping',
      '物流 Shipping',
      '物流 Shipping',
    ]);
  });
});
