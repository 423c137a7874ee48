/** What part of a news text a paragraph is: headline, caption, byline, agency boilerplate, or prose. */
import type { SentenceRole } from '../analysis/analysis.ts';
import { isLetter, kindOf, UPPER } from './characters.ts';

/**
 * The patterns below know `À` for any capital beyond ASCII and `à` for any other letter: classes of all letters take longer to
 * compile than an article to read.
 */
function plainLetters(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? 0 : kindOf(unit);
    plain += isLetter(kind) ? ((kind & UPPER) === 0 ? 'à' : 'À') : text.charAt(i);
  }
  return plain;
}

const MONTHS =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2} )?${MONTHS}(?: \\d{1,2})?(?:,? \\d{4})?)`;
const AGENCY =
  '(?:AP|Reuters|REUTERS|AFP|CNN(?: Business)?|UPI|Xinhua|TASS|Interfax|dpa|ANI|PTI|IANS|BBC|VOA|Anadolu|AA|RFE/RL)';
/** One to four capitalised words, as places are: `Mexico City`, `UNITED NATIONS`, `St. Petersburg`. */
const PLACE = `(?:[A-Z][A-Za-zÀà.'’-]*)(?:[ /][A-Z][A-Za-zÀà.'’-]*){0,3}`;
const CAPITALS = `(?:[A-ZÀ][A-ZÀ.'’-]+)(?:[ /][A-ZÀ][A-ZÀ.'’-]*){0,3}`;
const DASH = '(?:—|–|--+|-|:)';

/**
 * `BAMAKO, Mali (AP) —`, `GENEVA, March 26 -`, `CNN —`, `(CNN)`, `Kuala Lumpur (Reuters) -`: what each cannot do without, then the
 * whole. To compile one whole takes longer than to read a page, and most articles need none.
 */
const DATELINES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^[A-ZÀ][A-ZÀ.'’-].*(?:—|–|--)/,
    new RegExp(
      `^${CAPITALS}(?:, ${PLACE})?(?:, ${DATE})?(?: \\(${AGENCY}\\)| ${AGENCY})?(?:, ${DATE})? ?(?:—|–|--+)\\s*`,
    ),
  ],
  [
    new RegExp(`^[A-ZÀ][A-ZÀ.'’-].*(?:\\d|${MONTHS}|${AGENCY}).*-`),
    new RegExp(`^${CAPITALS}(?:, ${PLACE})?(?:, ${DATE}| \\(${AGENCY}\\)| ${AGENCY}){1,2} ?- ?(?=[A-ZÀ“"'‘\\d])`),
  ],
  [/^(?=[A-ZÀ ]{6}).* - /, new RegExp(`^(?=[A-ZÀ ]{6})${CAPITALS}(?:, ${PLACE})? - (?=[A-ZÀ“"'‘\\d])`)],
  [
    new RegExp(`^[A-Z].* \\(${AGENCY}\\)`),
    new RegExp(
      `^${PLACE}(?:, ${PLACE})?(?:, ${DATE})? \\(${AGENCY}\\)(?:, ${DATE})? ?(?:${DASH}\\s*|$|(?=[A-ZÀ“"'‘\\d]))`,
    ),
  ],
  [
    new RegExp(`^[A-Z].* ${AGENCY}[ ,—–:-]|^[A-Z].* ${AGENCY}$`),
    new RegExp(`^${PLACE}(?:, ${PLACE})?(?:, ${DATE})? ${AGENCY}(?:, ${DATE})? ?(?:${DASH}\\s*|$)`),
  ],
  [new RegExp(`^(?:\\(|${AGENCY})`), new RegExp(`^(?:\\(${AGENCY}\\)|${AGENCY}) ?(?:—|–|--+|- )\\s*`)],
  [/^\(/, new RegExp(`^\\(${AGENCY}\\)\\s+(?=[A-ZÀ“"‘'\\d])`)],
];

/** Every dateline has a dash, a colon or a bracket, or ends with an agency: looked for first, since the patterns are slow. */
const MAY_OPEN = new RegExp(`[—–:(-]|${AGENCY}\\s*$`);

const WHOLE_DATELINES = [
  new RegExp(`^${DATE}$`),
  new RegExp(`^${CAPITALS}(?:, ${PLACE})?(?: ${DATE}|, ${DATE})$`),
  new RegExp(`^(?:Updated|Published|Posted|Last updated)\\b.{0,60}\\d`, 'i'),
  new RegExp(`^${DATE},? \\d{1,2}[:.]\\d{2}`),
];

const CAPTION =
  /^(?:FILE\b|FILES?\s*[-–—(]|File photo|PHOTO\b|Photo:|Image:|Image caption|Caption:|In this (?:\w+\.? \d+, \d{4},? )?(?:file )?(?:photo|image))|\((?:AP|AFP|Reuters|REUTERS|EPA|Getty|Xinhua)[^()]{0,40}(?:Photo|photo|Images|\/)[^()]{0,80}\)\s*$|(?:REUTERS|AFP|AP|EPA|Getty Images|Shutterstock|Anadolu)\/[A-Za-zÀà .-]{2,60}$|[A-ZÀ][A-Za-zÀà .'’-]{2,60}\/(?:Reuters|REUTERS|AP|AFP|EPA|Getty Images|Bloomberg|Anadolu(?: Agency)?|Shutterstock|Xinhua|The New York Times)[A-Za-zÀà /]{0,40}$|\b(?:UNTV|via Getty Images|\/Getty Images|Handout via \w+)\.?$/;

const BYLINE =
  /^(?:By\s+(?:the\s+)?[A-ZÀ][A-Za-zÀà.'’-]*(?:[ ,]+(?:and|&|[A-ZÀ][A-Za-zÀà.'’-]*)){0,12}$|(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by\b.{0,200}$|\(?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\b|C(?:ontributing|ONTRIBUTING)\b|Associated Press (?:writers?|journalists?|reporters?|correspondents?)\b.{0,200}\b(?:contributed|report)|.{0,160}\bcontributed to this (?:report|story|article)\b)/;

const BOILERPLATE =
  /^(?:Copyright\b|©|\(c\)\s*\d{4}|Our Standards:|All rights reserved)|\ball rights reserved\b|material may not be (?:published|reproduced)|Thomson Reuters Trust Principles|^(?:Read|See|Learn) (?:more|also|the full)\b|^(?:MORE|More|RELATED|Related|ALSO|Also|WATCH|Watch|READ|Read|OPINION|PODCAST|IN PICTURES|PHOTOS)\s*:|^RELATED\b|^(?:Click|Tap) (?:here|to)\b|^(?:Sign up|Subscribe|Follow (?:us|\w+ (?:\w+ )?on)|Share this|Advertisement|ADVERTISEMENT|Story continues|Skip to|Download (?:the|our)|Get (?:the|our) (?:app|newsletter))\b|^This (?:story|article|report) (?:was|has been|originally|first|is)\b.{0,160}(?:publish|appear|updat|correct|translat|produc)|^(?:Like|Follow) us on\b|^The Associated Press (?:receives|is solely)\b|^(?:Email|Contact|Reach) (?:the reporter|him|her|\w+ at)\b/i;

const END_STOP = /[.!?…:;]\s?[”"’')\]]*$/;
const NAMES_ONLY =
  /^[A-ZÀ][A-Za-zÀà.'’-]+(?: [A-ZÀ][A-Za-zÀà.'’-]*){1,3}(?:(?:,| and| &) [A-ZÀ][A-Za-zÀà.'’-]+(?: [A-ZÀ][A-Za-zÀà.'’-]*){0,3}){0,5}$/;
const OUTLET =
  /^(?:AP|Reuters|REUTERS|AFP|CNN|BBC|USA TODAY|Associated Press|The Associated Press|The Guardian|VOA News|Staff and agencies|(?:[A-Z][A-Za-zÀà]+ )?News Service)$/;

/** Longer paragraphs are searched for boilerplate in their first part only. */
const LOOKED_AT = 600;
const LONGEST_HEADLINE = 140;

/** Length of the dateline that opens a paragraph, white space after it included; 0 for none. */
export function datelineLength(paragraph: string): number {
  const opening = plainLetters(paragraph.slice(0, 90));
  if (!MAY_OPEN.test(opening)) return 0;
  for (const [needed, pattern] of DATELINES) {
    if (!needed.test(opening)) continue;
    const length = pattern.exec(opening)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}

/** `index` counts paragraphs from 0: names alone are a byline near the top only. */
export function roleOf(paragraph: string, index: number): SentenceRole {
  const looked = plainLetters(paragraph.length > LOOKED_AT ? paragraph.slice(0, LOOKED_AT) : paragraph);
  if (looked.length <= 80 && WHOLE_DATELINES.some((pattern) => pattern.test(looked))) return 'dateline';
  if (CAPTION.test(looked)) return 'caption';
  if (BYLINE.test(looked) || OUTLET.test(looked)) return 'byline';
  if (BOILERPLATE.test(looked)) return 'boilerplate';
  if (paragraph.length > LONGEST_HEADLINE || END_STOP.test(looked)) return 'prose';
  if (index < 3 && paragraph.length < 80 && NAMES_ONLY.test(looked) && paragraph !== paragraph.toUpperCase())
    return 'byline';
  if (/^[-•*▪◦●\d]/u.test(paragraph)) return 'prose';
  return 'headline';
}
