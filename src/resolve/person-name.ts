/** Titles and ranks that news puts before a name and that are no part of it. */
const TITLES =
  /^(?:(?:(?:former|acting|interim|deputy|vice|prime|foreign|defen[cs]e|interior|finance|then)[ -])*(?:president|minister|premier|chancellor|secretary(?: of state| general|-general)?|ambassador|governor|mayor|senator|representative|congressman|congresswoman|speaker|king|queen|prince|princess|emir|sheikh|sultan|pope|archbishop|bishop|imam|ayatollah|mullah|marshal|general|gen\.?|lieutenant|lt\.?|colonel|col\.?|major|maj\.?|captain|capt\.?|commander|sergeant|sgt\.?|admiral|adm\.?|brigadier|mr\.?|mrs\.?|ms\.?|dr\.?|sir|lord|lady|professor|prof\.?|judge|chairman|chief)[ -]+)+/i;

/** The name without the titles before it; the name itself where nothing else would be left. */
export function withoutTitle(name: string): string {
  const bare = name.replace(TITLES, '');
  return /^\p{Lu}/u.test(bare) ? bare : name;
}
