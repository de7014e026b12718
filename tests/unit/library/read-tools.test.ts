import { describe, expect, test } from 'vitest';
import { phrasesOf, readOk } from './read-bytes.ts';

const json = (value: unknown) => JSON.stringify(value);
const read = (content: string | Uint8Array, name: string) => {
  const outcome = readOk(content, name);
  return {
    format: outcome.reading.format,
    phrases: phrasesOf(outcome),
    notes: outcome.reading.rows.map(({ notes }) => notes),
  };
};

describe('what other tools export is read', () => {
  test('Text Blaze: folders, HTML as words, its fields as blanks, its commands named', () => {
    const snippet = {
      name: 'Refund',
      shortcut: '/ref',
      type: 'html',
      html: '<p data-mce-x="1">Hi {formtext: name=customer name},<br>done &amp; paid {time: YYYY}<img src="https://x.test/a.png"></p>',
    };
    const { format, phrases, notes } = read(
      json({
        version: 7,
        folders: [
          {
            name: 'After sale',
            snippets: [snippet, { name: 'B', shortcut: '/b', type: 'text', text: 'Plain {cursor}text' }],
          },
        ],
      }),
      'a.json',
    );
    expect(format).toBe('text-blaze');
    expect(phrases).toMatchObject([
      {
        title: 'Refund',
        shortcut: '/ref',
        group: 'After sale',
        text: 'Hi {buyer},\ndone & paid {time: YYYY}',
        notes: 'https://x.test/a.png',
        lang: 'en',
      },
      { title: 'B', text: 'Plain text' },
    ]);
    expect(notes[0]).toEqual([
      { kind: 'variable', detail: '{time: YYYY}' },
      { kind: 'image', detail: 'https://x.test/a.png' },
    ]);
  });

  test('Chatwoot: short codes and contents, blanks turned into ours', () => {
    const { format, phrases } = read(
      json([
        {
          id: 12,
          account_id: 1,
          short_code: 'hello',
          content: 'Hi {{contact.name}}, {{agent.first_name}} here. {{ order_id }} {{size}}',
        },
      ]),
      'canned.json',
    );
    expect(format).toBe('chatwoot');
    expect(phrases).toMatchObject([
      { id: '12', shortcut: 'hello', text: 'Hi {buyer}, {agent} here. {order} {size}' },
    ]);
  });

  test('Gorgias: the text of the action that replies, the tags of the one that tags', () => {
    const actions = [
      { name: 'addTags', arguments: { tags: 'vip,refund' } },
      { name: 'setResponseText', arguments: { body_html: '<div>Hello {{ticket.customer.name}}</div>' } },
    ];
    const { format, phrases } = read(
      json({ data: [{ id: 5, name: 'Hello', actions }], meta: {} }),
      'macros.json',
    );
    expect(format).toBe('gorgias');
    expect(phrases).toMatchObject([
      { id: '5', title: 'Hello', text: 'Hello {buyer}', tags: ['vip', 'refund'] },
    ]);
  });

  test('Zendesk: groups out of titles, comments as text, switched off ones hidden', () => {
    const macro = {
      id: 9,
      title: 'Returns::Shoes::Too small',
      active: false,
      actions: [
        { field: 'status', value: 'solved' },
        { field: 'comment_value', value: ['channel:all', 'Dear {{ticket.requester.first_name}}'] },
      ],
    };
    const { format, phrases } = read(json({ macros: [macro] }), 'a.json');
    expect(format).toBe('zendesk');
    expect(phrases).toMatchObject([
      { id: '9', title: 'Too small', group: 'Returns/Shoes', text: 'Dear {buyer}', hidden: true },
    ]);
  });

  test('any list of flat objects, by the names of their fields', () => {
    const { format, phrases } = read(
      json([{ quickCode: '1', phraseSummary: '您好', phraseGroupName: '问候' }]),
      'a.json',
    );
    expect(format).toBe('json');
    expect(phrases).toMatchObject([{ shortcut: '1', text: '您好', group: '问候' }]);
  });

  test('Briskine: bodies in HTML, tags, subjects as notes', () => {
    const csv =
      'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text\n7,Hi,h,Your order,,,,"a, b","<div>Dear {{to.first_name}},</div><div>thanks</div>",x';
    expect(read(csv, 'a.csv')).toMatchObject({
      format: 'briskine',
      phrases: [
        { id: '7', title: 'Hi', tags: ['a', 'b'], notes: 'Your order', text: 'Dear {buyer},\nthanks' },
      ],
    });
  });
});
