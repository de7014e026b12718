/** Control characters but tab and line breaks; a byte order mark that a program pasted into the middle. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a line separator of old Macs and of vertical tabs in Office
const BREAK = /\r\n?|\u2028|\u2029|\u000b/g;

/** The text with one kind of line break, and without what cannot be shown; `took` says that something was taken out. */
export function cleanText(text: string): { text: string; took: boolean } {
  const broken = text.replace(BREAK, '\n');
  const clean = broken.replace(CONTROL, '').replace(LONE_SURROGATE, '');
  return { text: clean, took: clean.length !== broken.length };
}
