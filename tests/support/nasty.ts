import fc from 'fast-check';

/** Strings that break formats: markup, quotes, escapes, controls, lone surrogates, separators, right-to-left, statements. */
export const NASTY = [
  '',
  ' ',
  ' leading and trailing ',
  'line\nfeed',
  'carriage\r\nreturn\r',
  'tab\there',
  `"double" 'single' \`back\``,
  '<b>&amp;</b> ]]> <![CDATA[',
  `'}) DETACH DELETE n //`,
  'back\\slash \\u0027 \\\\u0060 \\n',
  'a;b;c,d|e',
  'مالي \u202Eright to left',
  'family 👨‍👩‍👧 and 𝔘nicode',
  'nul \u0000 bell \u0007 escape \u001B',
  'lone \uD83D surrogate \uDE00',
  'not \uFFFE a \uFFFF character',
  'next\u0085line \u2028 \u2029',
  '\uFEFFmark',
  '/* comment */ // $param :label',
  '__proto__',
];

export const nasty = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
