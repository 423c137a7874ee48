/** Which words put what they govern under which status. Lemmas in lower case. */

export const WILL = words('will shall ll wo');
/** What may be, could be, or would be if. */
export const POSSIBLY = words('may might could can should must ought would need');

/** Their infinitive or clause is intended, agreed, ordered or asked for. */
export const PLANNING =
  words(`plan intend agree vow pledge promise threaten prepare decide order urge call ask demand want seek expect aim
  propose offer hope need wish mean arrange pressure press instruct direct command warn swear undertake commit resolve approve
  authorise authorize opt choose volunteer aspire set schedule slate due ready willing poise bind tell request require recommend
  ask appeal push advocate encourage predict project anticipate look go about consider weigh discuss mull contemplate invite convince persuade
  plot conspire mandate back favour favor permit allow let slate try attempt likely`);

/** Their infinitive, gerund or object is said not to be so. */
export const REFUSING =
  words(`refuse decline fail deny reject avoid refrain prevent block forgo cancel forbid bar prohibit stop oppose veto dispute
  discourage dissuade deter spare shun rule hesitate resist neglect scrap shelve balk`);

/** What is put in someone's mouth as an accusation, a suspicion or a belief. */
export const ALLEGING =
  words(`accuse allege suspect believe think charge presume rumour rumor fear blame indict assume suppose estimate consider
  claim implicate purport regard label`);
/** Allege only in the passive: `is said to`, `was reported to`. */
export const ALLEGING_PASSIVE = words('say report claim understand deem hold describe see');

export const ALLEGED_ADVERBS = words(
  'reportedly allegedly supposedly purportedly apparently presumably seemingly ostensibly',
);
export const POSSIBLE_ADVERBS = words('possibly perhaps maybe potentially hypothetically theoretically');
export const NEVER = words('never neither nor hardly barely scarcely');

/** Before a noun that names an act. */
export const ALLEGED_ADJECTIVES = words('alleged suspected reported purported supposed rumoured rumored accused');
export const PLANNED_ADJECTIVES =
  words(`planned proposed imminent future impending upcoming expected intended scheduled forthcoming looming pending
  threatened prospective eventual`);
export const POSSIBLE_ADJECTIVES = words('possible potential hypothetical likely conceivable any');
export const DENIED_ADJECTIVES = words('failed attempted foiled thwarted unsuccessful aborted');

/** Nouns whose infinitive or `of`/`for` phrase is not yet so. */
export const PLANNING_NOUNS =
  words(`plan decision agreement proposal intention order promise pledge vow call threat bid effort attempt commitment
  demand request offer deadline preparation readiness willingness desire hope need deal aim goal ambition resolution approval mandate
  pressure timetable recommendation determination chance opportunity right prospect idea option talk`);
export const REFUSING_NOUNS = words('refusal failure inability reluctance unwillingness denial ban');
export const ALLEGING_NOUNS = words(
  'accusation allegation suspicion claim belief rumour rumor report charge suggestion',
);

/** Verbs that govern an act as their object and lend it their tense and modality: `will launch an attack`. */
export const LIGHT =
  words(`begin start continue launch carry conduct stage mount make take hold sign reach complete resume order impose announce
  plan consider threaten conclude finish have give provide offer deny reject rule demand urge seek oppose approve propose prevent avoid
  agree discuss prepare need want expect allege suspect call warn`);
/** Verbs whose subject is an act. */
export const HAPPENING = words('begin start continue end happen occur resume proceed conclude take');
/** Acts that are only ahead when they are announced or agreed: a deal that is announced is made, a withdrawal is not. */
export const MOVES = words(
  'withdrawal pullout pullback exit departure evacuation deployment redeployment dispatch expulsion reduction drawdown offensive invasion',
);
/** Verbs that say a plan by themselves when they are the trigger: `pledged weapons`. */
export const PLANNING_TRIGGERS = words('pledge promise offer vow order threaten');

export const CONDITIONS = words('if unless whether lest provided once');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
