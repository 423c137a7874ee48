/** Nouns that stand for what they are part of, or made of: `dozens of`, `positions of`, `the capital of`, `forces of`. */
const QUANTITIES =
  'number group dozen hundred thousand million score majority most some many all both one member part rest several couple lot handful percent remainder contingent wave series';
const PARTIES =
  'troop force soldier fighter army military government authority official police regime side militant insurgent rebel militia militiaman gunman guerrilla mercenary peacekeeper personnel serviceman contingent unit battalion brigade column convoy navy fleet warship ship vessel plane aircraft jet warplane helicopter tank artillery drone leadership administration leader ally people citizen national diplomat embassy mission delegation representative envoy ambassador counterpart aircraft';
const TERRITORY =
  'city capital town village region area province district territory soil land airspace border coast north south east west outskirt suburb base airport position post headquarters outpost camp site facility stronghold target installation port hospital school part half portion swath pocket neighbourhood neighborhood enclave island';

const WORDS = new Set(`${QUANTITIES} ${PARTIES} ${TERRITORY}`.split(' '));

export function isTransparent(lemma: string): boolean {
  return WORDS.has(lemma);
}
