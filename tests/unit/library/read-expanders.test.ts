import { strToU8, zipSync } from 'fflate';
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

describe('what text expanders keep is read', () => {
  test('Espanso: triggers, forms, variables, texts that are picked at random, pictures as notes', () => {
    const yaml = `# a package of the hub
global_vars:
  - name: shop
    type: echo
    params:
      echo: Maple & Oak
matches:
  - trigger: ":hi"
    replace: "Hello from {{shop}}, $|$ today is {{day}}"
    vars:
      - name: day
        type: date
        params: { format: "%d" }
  - triggers: [":thx", ":ty"]
    label: Thanks
    search_terms: [gratitude]
    form: |
      Thank you [[name]],
      until {{when}}
  - trigger: ":pick"
    replace: "{{output}}"
    vars:
      - name: output
        type: random
        params:
          choices: [One, Two, Three]
  - trigger: ":ip"
    replace: "IP {{ip}}"
    vars:
      - { name: ip, type: shell, params: { cmd: curl } }
  - trigger: ":cat"
    image_path: "$CONFIG/cat.png"
`;
    const outcome = readOk(yaml, 'base.yml');
    expect(outcome.reading).toMatchObject({ format: 'espanso', language: 'en' });
    expect(phrasesOf(outcome)).toMatchObject([
      { shortcut: ':hi', text: 'Hello from Maple & Oak,  today is {date}' },
      {
        shortcut: ':thx',
        title: 'Thanks',
        tags: [':ty', 'gratitude'],
        text: 'Thank you {name},\nuntil {when}',
      },
      { text: 'One', variants: ['Two', 'Three'] },
      { text: 'IP {ip}' },
    ]);
    expect(outcome.reading.rows.map(({ row }) => row)).toEqual([8, 14, 20, 27]);
    expect(outcome.reading.rows[3]?.notes).toEqual([{ kind: 'variable', detail: '{{ip}}' }]);
    expect(outcome.reading.broken).toMatchObject([{ row: 31, cells: [':cat', '$CONFIG/cat.png'] }]);
  });

  test('Alfred: a zip of snippets with what stands around their keywords', () => {
    const plist =
      '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict><key>snippetkeywordprefix</key><string>;</string><key>snippetkeywordsuffix</key><string></string></dict></plist>';
    const snippet = { snippet: 'Hi {clipboard}', uid: 'U-1', name: 'Greeting', keyword: 'hi' };
    const zip = zipSync({
      'info.plist': strToU8(plist),
      'Greeting [U-1].json': strToU8(json({ alfredsnippet: snippet })),
    });
    const { format, phrases, notes } = read(zip, 'Shop.alfredsnippets');
    expect(format).toBe('alfred');
    expect(phrases).toMatchObject([
      { id: 'U-1', title: 'Greeting', shortcut: ';hi', group: 'Shop', text: 'Hi {clipboard}' },
    ]);
    expect(notes).toEqual([[{ kind: 'variable', detail: '{clipboard}' }]]);
  });

  test('TextExpander: its property list, and CSV with a header or without', () => {
    const plist =
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict><key>groupInfo</key><dict><key>groupName</key><string>Shop</string></dict><key>snippetsTE2</key><array><dict><key>abbreviation</key><string>xhi</string><key>label</key><string>Hello</string><key>plainText</key><string>Hi %filltext:name=size%, 1 &lt; 2 %clipboard</string><key>uuidString</key><string>U</string></dict></array></dict></plist>';
    expect(read(plist, 'a.textexpander')).toMatchObject({
      format: 'textexpander',
      phrases: [
        { id: 'U', title: 'Hello', shortcut: 'xhi', group: 'Shop', text: 'Hi {size}, 1 < 2 %clipboard' },
      ],
      notes: [[{ kind: 'variable', detail: '%clipboard' }]],
    });
    expect(read('abbreviation,snippet,label\nxhi,Hello there,Hello', 'a.csv')).toMatchObject({
      format: 'textexpander',
      phrases: [{ shortcut: 'xhi', text: 'Hello there', title: 'Hello' }],
    });
  });
});
