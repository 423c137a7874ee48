import type { LossTally } from './losses.ts';

/** Code points that XML 1.0 cannot hold in any form: C0 controls but tab, LF and CR; lone surrogates; U+FFFE and U+FFFF. */
const ILLEGAL = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\x7F-\x9F])\p{Cc}/gu;
/** What needs a look at all; most texts do not. U+0085 and U+2028 would come back as LF from some parsers. */
const SUSPECT = /[&<>"\p{Cc}\p{Cs}\u2028\uFFFE\uFFFF]/u;
const SPECIAL = /[&<>\r\u0085\u2028]/g;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r\u0085\u2028]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#x85;',
  '\u2028': '&#x2028;',
};

/** Text as XML character data. `what` names the attribute when replaced characters are counted. */
export function xmlText(text: string, what: string, losses: LossTally): string {
  return SUSPECT.test(text) ? escapeWith(SPECIAL, text, what, losses) : text;
}

/** Text as the inside of a double-quoted XML attribute. */
export function xmlAttribute(text: string, what: string, losses: LossTally): string {
  return SUSPECT.test(text) ? escapeWith(SPECIAL_IN_ATTRIBUTE, text, what, losses) : text;
}

function escapeWith(special: RegExp, text: string, what: string, losses: LossTally): string {
  const legal = text.replace(ILLEGAL, () => {
    losses.add('characters-replaced', what);
    return '\uFFFD';
  });
  return legal.replace(special, (character) => REFERENCES[character]!);
}
