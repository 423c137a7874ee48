import { FRAME_CLASSES, SLOTS, type Frame, type FrameCondition } from '../model/frame.ts';
import type { Issue } from '../model/issue.ts';
import { adviceFor } from '../model/nearest.ts';
import type { Ontology } from '../model/ontology.ts';
import { framesSchema } from './frame-schema.ts';
import { validate } from './validate.ts';
import type { YamlSource } from './yaml.ts';

/** The frames of one file; their relation and kinds are checked by {@link checkFrames} once all files are read. */
export function readFrames(source: YamlSource, issues: Issue[]): readonly Frame[] {
  const data = validate(source, framesSchema, issues);
  if (!data) return [];
  return data.frames.map((entry, at) => {
    const frameClass = FRAME_CLASSES.find((name) => entry[name] !== undefined) ?? 'verb';
    const words = entry[frameClass];
    const frame: Frame = {
      id: `${data.relation}/${entry.name}`,
      relation: data.relation,
      class: frameClass,
      words: Array.isArray(words) ? words : [],
      subject: entry.subject,
      object: entry.object,
      each: entry.each,
      with: conditionsOf(entry.with),
      without: conditionsOf(entry.without),
      notModifiedBy: entry.not_modified_by,
      proper: entry.proper,
      light: entry.light,
      subjectKinds: entry.subject_kinds,
      objectKinds: entry.object_kinds,
      examples: entry.examples.map(({ text, finds }) => ({ text, pairs: finds })),
      place: source.placeOf(['frames', at, 'name']),
    };
    issues.push(...slotIssues(frame));
    return frame;
  });
}

function conditionsOf(bySlot: Readonly<Record<string, readonly string[]>>): readonly FrameCondition[] {
  return Object.entries(bySlot).map(([slot, words]) => ({ slot, words }));
}

/** A mistyped slot would never be filled, and nobody would know. */
function slotIssues(frame: Frame): readonly Issue[] {
  const conditions = [...frame.with, ...frame.without].map(({ slot }) => slot);
  const used = [...frame.subject, ...frame.object, ...frame.each, ...frame.proper, ...conditions];
  const known = [...SLOTS[frame.class], ...SLOTS.noun, ...PREPOSITIONS];
  const unknown = used
    .flatMap((slot) => slot.replace(/\+doer$/, '').split('.'))
    .filter((slot) => !known.includes(slot));
  return [...new Set(unknown)].map((slot) => ({
    code: 'bad-value',
    severity: 'error',
    place: frame.place,
    message: `"${slot}" is no slot of a ${frame.class} frame; use ${SLOTS[frame.class].join(', ')} or a preposition${adviceFor(slot, known)}`,
  }));
}

const PREPOSITIONS: readonly string[] = (
  'about,above,across,against,ahead of,along,alongside,among,around,as,at,away from,back from,back to,behind,between,beyond,by,close to,down with,during,for,from,' +
  'home from,in,including,inside,into,like,near,of,off,on,onto,out of,outside,over,such as,through,throughout,to,toward,towards,under,up to,upon,with,within,without'
).split(',');

/** Frames whose relation and kinds the ontology has, each id once; the others are issues. */
export function checkFrames(frames: readonly Frame[], ontology: Ontology, issues: Issue[]): readonly Frame[] {
  const byId = new Map<string, Frame>();
  for (const frame of frames) {
    const report = (code: Issue['code'], message: string): void =>
      void issues.push({ code, severity: 'error', place: frame.place, message });
    const first = byId.get(frame.id);
    if (first) {
      report(
        'duplicate-id',
        `"${frame.id}" is declared already, at ${first.place.file}:${first.place.line}; rename one`,
      );
      continue;
    }
    byId.set(frame.id, frame);
    if (!ontology.relations.has(frame.relation)) {
      report(
        'unknown-relation',
        `no relation "${frame.relation}"${adviceFor(frame.relation, [...ontology.relations.keys()])}`,
      );
    }
    for (const kind of [...frame.subjectKinds, ...frame.objectKinds]) {
      if (!ontology.kinds.has(kind))
        report('unknown-kind', `no kind "${kind}"${adviceFor(kind, [...ontology.kinds.keys()])}`);
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
