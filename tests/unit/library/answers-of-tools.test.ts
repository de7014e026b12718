import { expect, test } from 'vitest';
import { phrasesOf, readOk, readRefused } from './read-bytes.ts';

const read = (value: unknown) => {
  const outcome = readOk(JSON.stringify(value), 'a.json');
  return { ...outcome.reading, phrases: phrasesOf(outcome) };
};

test('macros that only close a ticket do not hide what the others are, and come back as broken rows', () => {
  const idle = { id: 1, title: 'Close', name: 'Close', actions: [] };
  const gorgias = {
    id: 2,
    name: 'Hi',
    actions: [
      {
        name: 'setResponseText',
        arguments: { body_text: 'Order {{ticket.customer.integrations[12].orders[0].name}}' },
      },
    ],
  };
  expect(read({ data: [idle, gorgias], meta: { next_cursor: null } })).toMatchObject({
    format: 'gorgias',
    phrases: [{ title: 'Hi', text: 'Order {order}' }],
    broken: [{ row: 1 }],
  });
  const zendesk = { id: 2, title: 'A::B', actions: [{ field: 'comment_value', value: 'Hi' }] };
  expect(read({ macros: [idle, zendesk], count: 2 })).toMatchObject({
    format: 'zendesk',
    phrases: [{ group: 'A' }],
  });
  expect(read({ macro: zendesk })).toMatchObject({ format: 'zendesk', phrases: [{ title: 'B' }] });
});

test('phrases deep in the answer of an interface are found', () => {
  expect(
    read({ code: 0, data: { total: 1, list: [{ 标题: '发票', 内容: '可以开' }] } }).phrases,
  ).toMatchObject([{ title: '发票', text: '可以开' }]);
});

test('bare texts are phrases, those under names have them as codes', () => {
  expect(read(['你好', '再见']).phrases).toMatchObject([{ text: '你好' }, { text: '再见' }]);
  expect(readRefused('{"error":"not found"}', 'a.json')).toMatchObject([{ kind: 'format' }]);
  expect(read({ hi: '你好', __proto: '再见' }).phrases).toMatchObject([
    { shortcut: 'hi', text: '你好' },
    { shortcut: '__proto', text: '再见' },
  ]);
});

test('Briskine as JSON is what it is as CSV', () => {
  const template = {
    id: 'x',
    title: 'Hi',
    shortcut: 'h',
    subject: 'S',
    tags: ['a'],
    body: '<div>Hi {{to.first_name}}</div><div><br></div><div>b<br></div>c',
  };
  expect(read({ templates: [template] })).toMatchObject({
    format: 'briskine',
    phrases: [{ id: 'x', text: 'Hi {buyer}\n\nb\nc', notes: 'S', tags: ['a'] }],
  });
});

test('what could be chosen for a blank of Espanso is kept in the notes', () => {
  const yaml = `matches:
  - trigger: ":s"
    form: "Size [[size]], colour [[colour]]"
    form_fields:
      size: { type: choice, values: [S, M] }
      colour: { type: list, values: "red\\nblue" }
  - trigger: ":d"
    replace: "{{day}} please"
    vars: [{ name: day, type: choice, params: { values: [{ label: Monday, id: m }, Friday] } }]
`;
  expect(phrasesOf(readOk(yaml, 'a.yml'))).toMatchObject([
    { text: 'Size {size}, colour {colour}', notes: 'size: S / M\ncolour: red / blue' },
    { text: '{day} please', notes: 'day: Monday / Friday' },
  ]);
});

test('sums and ends of blocks of Text Blaze, moments of TextExpander are named, for they have no like here', () => {
  const snippets = [
    {
      name: 'a',
      shortcut: '/a',
      type: 'text',
      text: '{=price*2} {formtoggle: name=x}gift{endformtoggle} {$size}',
    },
  ];
  const [row] = read({ version: 1, folders: [{ name: 'f', snippets }] }).rows;
  expect(row?.phrase.text).toBe('{=price*2} {formtoggle: name=x}gift{endformtoggle} {size}');
  expect(row?.notes.map(({ detail }) => detail)).toEqual([
    '{=price*2}',
    '{formtoggle: name=x}',
    '{endformtoggle}',
  ]);
  const plist = `<plist version="1.0"><dict><key>snippetsTE2</key><array><dict><key>abbreviation</key><string>x</string><key>plainText</key><string>%@+1D %Y-%m %fill:size% 50%off</string></dict></array></dict></plist>`;
  const [moment] = readOk(plist, 'a.textexpander').reading.rows;
  expect(moment?.phrase.text).toBe('%@+1D %Y-%m {size} 50%off');
  expect(moment?.notes.map(({ detail }) => detail)).toEqual(['%@+1D', '%Y', '%m']);
});
