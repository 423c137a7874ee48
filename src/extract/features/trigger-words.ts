/**
 * Words that often carry a relation, by relation: lemmas of verbs, nouns and adjectives. They decide nothing by themselves; the models
 * see which relations a word may carry, so that what they learn of `denounce` helps with `lambast`.
 */

const WORDS: Readonly<Record<string, string>> = {
  hosts:
    'host house harbour harbor shelter accommodate home hosting welcome station base station quarter garrison station home presence permit allow',
  deploys_to:
    'deploy send dispatch station redeploy reinforce position move mobilise mobilize rush fly airlift deployment dispatch mass amass base commit airlift rotate land field post order keep maintain boost surge buildup build-up pour ship troop contingent garrison',
  operates_in:
    'operate patrol active fight base serve present stationed deploy presence operation mission activity roam entrench infiltrate hide regroup stronghold guard monitor peacekeeping conduct wage train hold dig camp position remain stay advance occupy insurgency campaign foothold enter cross raid',
  withdraws_from:
    'withdraw leave quit exit pull pullout pullback retreat withdrawal departure depart evacuate abandon drawdown draw redeploy disengage disengagement vacate repatriate secede walkout exit evacuation close cede scale reduce',
  hired:
    'hire contract employ recruit engage commission enlist retain pay bring outsource appoint hiring contractor mercenary client lobbyist consultant contract',
  contributes_to:
    'contribute provide supply send join donate pledge commit contribution contributor contingent participate part offer troop field lend',
  leads:
    'lead head chair command president minister premier chancellor king queen prince leader chief commander chairman chairwoman director governor mayor head emir sultan ambassador envoy secretary ruler dictator monarch emperor preside found founder rule spearhead run govern general strongman prime boss captain executive ceo chairperson speaker helm direct oversee secretary-general warlord cleric lawmaker representative adviser advisor successor incumbent administer coordinator headed superintendent',
  part_of:
    'part branch wing arm unit division subsidiary affiliate offshoot faction component brigade battalion corps regiment agency department ministry body include comprise belong member element bureau office army navy force subordinate umbrella organ directorate comprising constituent splinter parent command squadron within incorporate report merge',
  member_of:
    'member join belong membership accede admit accession democrat republican party lawmaker senator representative mp deputy delegate sit nonmember member-state ally participant signatory serve caucus bloc congressman congresswoman adherent affiliate enter entry candidate nominee conservative labour socialist',
  suspended_from: 'suspend suspension expel oust bar exclude ban kick eject boot freeze reinstate readmit strip',
  located_in:
    'locate in at near city capital town village province region district based headquarters headquarter situate base lie port island suburb north south east west northern southern eastern western neighborhood neighbourhood area centre center outskirt coastal state county enclave border airport camp seat resident off native',
  borders: 'border neighbor neighbour adjacent frontier neighboring neighbouring boundary abut adjoin share crossing',
  controls:
    'control rule govern hold seize capture occupy take annex conquer dominate administer overrun retake recapture liberate held controlled occupied annexation occupation capture takeover grip possess power governing ruling regain reclaim run oversee claim own sovereignty besiege secure fall lose surrender grab entrench colony colonize protectorate territory regime junta',
  overthrew:
    'overthrow topple oust depose coup unseat remove putsch ouster overthrown ousted deposed toppled dethrone bring seize force revolution uprising junta mutiny',
  fights:
    'fight battle combat clash war engage confront skirmish counter repel offensive campaign insurgency battle conflict struggle resist crackdown warfare hostility rebel defend drive push operation fighting rebellion target crush defeat rout invade eliminate destroy dislodge ambush kill against uprising wage counteroffensive counterinsurgency',
  attacks:
    'attack bomb strike shell kill raid hit ambush bombard assault target assassinate airstrike invade bombing shelling strike invasion fire launch storm murder massacre kidnap abduct shoot wound injure blow explode detonate destroy rocket missile drone incursion bombardment blast suicide slaughter behead execute hack cyberattack torpedo sink torch burn loot aggression hostage seize rape stab poison down ambush onslaught gun mortar pound injure capture beat arrest detain',
  supports:
    'support back aid help assist arm fund finance train supply equip sponsor bolster provide donate endorse prop subsidise subsidize backing backer supporter aid assistance support champion advocate favour favor rearm arm weapon ally defend backed protect shield reinforce embrace praise hail loan grant pledge give deliver send sell ship patron benefactor solidarity humanitarian package rescue guarantee stand vote lobby',
  allied_with:
    'ally alliance partner allied align affiliate loyal coalition partnership friend tie alongside link pledge allegiance side join affiliated associate aligned loyalist pact unite cooperate cooperation relation friendship team loyalty proxy bloc linked strategic',
  agrees_with:
    'agree sign deal agreement accord pact treaty ceasefire truce negotiate settle reconcile contract memorandum settlement peace compromise arrangement conclude exchange swap strike broker understanding purchase buy sell normalise normalize pledge resume establish protocol concession cooperation ratify',
  meets:
    'meet meeting talk visit host summit receive greet discuss negotiate negotiation call phone welcome confer dialogue talks sit speak conversation consult consultation conference hold gather huddle hand shake dine dinner lunch encounter travel arrive attend convene brief audience tour trip session join speak',
  accuses:
    'accuse blame allege charge claim accusation allegation say fault implicate indict sue prosecute denounce responsible suspect finger point condemn complain cite hold blame charge assert argue contend insist convict sentence investigate report warn lawsuit reveal find violate violation breach lie',
  condemns:
    'condemn criticise criticize denounce protest slam blast decry deplore rebuke lambast lambaste attack censure reject chide scold berate criticism condemnation outrage oppose lash assail reprimand castigate fault object ridicule mock dismiss anger concern protest rail vilify deride admonish warn slam hammer rap insult disapprove opposition oppose critic upbraid excoriate pan question disagree call regret reproach refuse denigrate boycott demonstrate rally denunciation disgrace shame',
  sanctions:
    'sanction embargo penalise penalize blacklist freeze ban boycott tariff penalty punish restrict restriction impose ban designate blockade punitive bar halt suspend cut',
  expels:
    'expel expulsion deport evict oust banish eject order kick persona declare throw recall remove exile drive leave deportation extradite bar non grata dismiss',
};

const RELATIONS = Object.keys(WORDS);

/** Bits of the relations (in the order of {@link WORDS}) that a lemma may carry; 0 for any other word. */
const BITS = new Map<string, number>();
RELATIONS.forEach((relation, bit) => {
  for (const word of WORDS[relation]!.split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | (1 << bit));
});

/** `lemma` in lower case. The result's bit `i` stands for relation `i`. */
export function relationsOfWord(lemma: string): number {
  return BITS.get(lemma) ?? 0;
}
