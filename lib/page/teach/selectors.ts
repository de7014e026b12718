import { classCost, isKeyLike, stablePart } from './judge-name.ts';

/** A selector for one element's own features, and what it costs to rely on it; 0 is best. */
export interface Feature {
  css: string;
  cost: number;
}

const plain = /^(DIV|SPAN|P|SECTION|UL|OL|A|I|B)$/;
const tested = /^data-(testid|test|test-id|qa|qa-id|cy|e2e|hook|role|component|element|name)$/;
/** Attributes that say what an element shows, does or looks like now, not what it is. */
const fleeting =
  /^(class|id|style|href|src|srcset|alt|title|value|width|height|tabindex|datetime|d|xmlns|viewbox|target|rel|draggable|dir|lang|loading|aria-(hidden|expanded|pressed|checked|describedby|labelledby|controls|owns|activedescendant|posinset|setsize|valuenow|disabled|busy|live|atomic|relevant)|data-(state|index|item-index|known-size|focus.*|hover.*|active|selected|open|reactid|v-.*|index-number|time.*|ts|date.*|placement|side-offset))$/;

export const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Not every name that HTML takes stands in a selector as it is: `xlink:href`, `@click`. */
export const isPlainName = (name: string) => /^[a-z_][\w-]*$/i.test(name);

function attributeFeature({ name, value }: Attr): Feature[] {
  if (!isPlainName(name)) return [];
  if (fleeting.test(name) || name.startsWith('on') || /[\n\r]/.test(value)) return [];
  // Frameworks mark what their styles reach: `data-v-1a2b3c`, `_ngcontent-abc`.
  if (/^(data-v-|_ng|data-reactid|ng-|data-styled|data-emotion|jsaction|jsname|data-radix)/.test(name))
    return [];
  if (/^(aria-label|placeholder|aria-placeholder)$/.test(name))
    return value && value.length <= 60 ? [{ css: `[${name}=${quote(value)}]`, cost: 1.6 }] : [];
  if (
    !/^(data-|aria-|role$|name$|type$|contenteditable$|slot$|part$|itemprop$)/.test(name) &&
    !/^[a-z]+(-[a-z]+)*$/.test(name)
  )
    return [];
  const presence = { css: `[${name}]`, cost: name.startsWith('data-') ? 0.6 : 1.5 };
  if (value === '' || isKeyLike(value)) return name === 'name' || name === 'type' ? [] : [presence];
  const cost =
    tested.test(name) || name === 'name' ? 0.1 : name === 'role' ? 1 : name.startsWith('data-') ? 0.5 : 0.9;
  return [
    { css: `[${name}=${quote(value)}]`, cost },
    { ...presence, cost: presence.cost + 0.6 },
  ];
}

function idFeature(id: string): Feature[] {
  if (!id || /^:|radix|headlessui/.test(id)) return [];
  if (!isKeyLike(id) && classCost(id) < 3) return [{ css: `#${CSS.escape(id)}`, cost: 0 }];
  const stable = stablePart(id) || (/^[A-Za-z][A-Za-z_-]*[A-Za-z][-_:]?(?=\d)/.exec(id)?.[0] ?? '');
  return stable.length >= 3 ? [{ css: `[id^=${quote(stable)}]`, cost: 0.8 }] : [];
}

const costOfClass = [0.4, 3, 4.5, 5];

function classFeature(name: string): Feature[] {
  const cost = classCost(name);
  const found = [{ css: `.${CSS.escape(name)}`, cost: costOfClass[cost] ?? 5 }];
  const stable = cost === 3 ? stablePart(name) : '';
  if (stable.replace(/[-_]/g, '').length >= 4) found.push({ css: `[class*=${quote(stable)}]`, cost: 1.2 });
  return found;
}

/** What an element's own tag, id, classes and attributes offer to select it by, the best first. */
export function featuresOf(element: Element): Feature[] {
  const tag = element.localName;
  const tagCost = tag.includes('-') ? 0.3 : plain.test(element.tagName) ? 3.6 : 2.2;
  return [
    ...idFeature(element.id),
    ...[...element.attributes].flatMap(attributeFeature),
    ...[...element.classList].flatMap(classFeature),
    { css: CSS.escape(tag), cost: tagCost },
  ].sort((a, b) => a.cost - b.cost);
}

/** The features that all of the elements have. */
export function sharedFeatures(elements: readonly Element[]): Feature[] {
  const [first, ...others] = elements;
  if (!first) return [];
  return featuresOf(first).filter(({ css }) => others.every((element) => element.matches(css)));
}

/** Features of an element by themselves, with another one of it, and behind one of an element around it. */
export function* combined(element: Element, own: readonly Feature[], depth = 6): Generator<Feature> {
  yield* own;
  const best = own.slice(0, 5);
  for (const [at, { css, cost }] of best.entries())
    for (const other of own.slice(at + 1, 7)) {
      const isTag = /^[a-z]/.test(other.css);
      if (isTag !== /^[a-z]/.test(css))
        yield { css: isTag ? other.css + css : css + other.css, cost: cost + 0.3 + other.cost / 3 };
    }
  let outer = element.parentElement;
  for (let distance = 1; outer && distance <= depth; distance++, outer = outer.parentElement)
    for (const around of featuresOf(outer).slice(0, 4))
      for (const { css, cost } of best.slice(0, 4)) {
        const sum = cost / 2 + around.cost / 2 + 0.4 + distance / 8;
        yield { css: `${around.css} ${css}`, cost: sum };
        if (distance === 1) yield { css: `${around.css} > ${css}`, cost: sum + 0.1 };
      }
}
