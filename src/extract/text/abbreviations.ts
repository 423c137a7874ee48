/** Words whose full stop belongs to them. */

const words = (text: string) => text.trim().split(/\s+/);

/** Kept in one token with their stop, and as a rule not the end of a sentence: what they abbreviate wants a name or a number after it. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(
    `Adm. Dr. Gen. Gov. Messrs. Mr. Mrs. Ms. Mt. Prof. Rep. Rev. Sen. St. v. vs. Vs. v.s. e.g. E.g. i.e. I.e. Ph.D. Bros.`,
  ),
);

/** Kept in one token; a sentence may end with them. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(`a.m. A.M. p.m. P.M. Co. co. Corp. D.C. Inc. Jr. Ltd.
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont.
    N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nebr. Nev. Okla. Ore. Pa. S.C. Tenn. Va. Wash. Wis.`),
);

/** Their stop is a token of its own, yet ends no sentence before a name or a number. */
export const SPLIT_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(
    `Lt Col Maj Sgt Cpl Capt Brig Cmdr Cdr Pvt Hon Pres Sr No Nos Fr Ste Gens Sens Reps Drs Supt Insp Det Amb Rtd Ret Dist Ave Blvd Op Art Fig approx est Univ Dept Tex`,
  ),
);

/** Months written short: a number after them goes on with the date. */
export const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(`Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.`),
);

/** Words that begin sentences and, with a capital, hardly anything else. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  words(`The A An He She It They We I You This That These Those There Here His Her Its Their Our My In On At By For With From To
    Of But And Or So Yet Nor As After Before When While If Since Until Although Though Because Despite During Under Over Among
    According However Meanwhile Also Still Some Many Most Both Other Others Several Each Every All No Not What Who How Why Where
    Which One Two Three Once Then Now Last Earlier Later Even Only Just Such Officials Police Asked Speaking`),
);
