/** The YAML form of `ontology/frames/*.yaml`: ways of saying a relation. */
import { z } from 'zod';
import { FRAME_CLASSES } from '../model/frame.ts';

const text = z.string().trim().min(1, 'it must not be empty').max(1000, 'it must be shorter than 1,000 characters');

/** One or several, as a list. */
const some = z.union([text.transform((one) => [one]), z.array(text)]);

const lemmas = some.refine(
  (list) => list.every((lemma) => lemma === lemma.toLowerCase()),
  'its words must be lemmas in lower case',
);

const conditions = z.record(text, z.array(text)).default({});

const pair = z
  .string()
  .regex(/^[^>]+ -> [^>]+$/, 'it must read "SUBJECT -> OBJECT", in the words of the text')
  .transform((arrow) => {
    const [subject = '', object = ''] = arrow.split(' -> ');
    return { subject: subject.trim(), object: object.trim() };
  });

const example = z.strictObject({ text, finds: z.array(pair).default([]) });

export const frameSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'it must be lower-case words joined by hyphens, such as "pull-out"'),
    verb: lemmas.optional(),
    noun: lemmas.optional(),
    adjective: lemmas.optional(),
    compound: lemmas.optional(),
    preposition: lemmas.optional(),
    possessive: z.literal(true, 'it must be true').optional(),
    apposition: z.literal(true, 'it must be true').optional(),
    subject: some,
    object: some,
    each: some.default([]),
    with: conditions,
    without: conditions,
    not_modified_by: z.array(text).default([]),
    proper: some.default([]),
    light: lemmas.default([]),
    subject_kinds: z.array(text).default([]),
    object_kinds: z.array(text).default([]),
    examples: z.array(example).min(1, 'it must give at least one sentence'),
  })
  .refine((frame) => FRAME_CLASSES.filter((name) => frame[name] !== undefined).length === 1, {
    message: `it must have exactly one of ${FRAME_CLASSES.join(', ')}`,
  });

export const framesSchema = z.strictObject({
  relation: text,
  /** Holds YAML anchors only, so that frames can share lists of words. */
  lists: z.array(z.array(text)).default([]),
  frames: z.array(frameSchema).min(1, 'it must hold at least one frame'),
});
