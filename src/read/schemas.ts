/** The YAML forms that people edit. Unknown keys are faults. The JSON Schemas in graph-data/schema/ are made from these. */
import { z } from 'zod';
import { STATUSES } from '../model/claim.ts';
import { isWhen } from '../model/time.ts';

const text = z.string().trim().min(1, 'it must not be empty').max(10_000, 'it must be shorter than 10,000 characters');

const slug = text.regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'it must be lower-case words joined by hyphens, such as "wagner-group"',
);

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'it must be a colour such as "#1f77b4"');

/** A year, a month or a day. YAML's core schema reads `2013` as a number and `2013-02` as text; both are meant. */
const when = z
  .union([z.string(), z.number().transform(String)])
  .superRefine((value, context) => {
    if (isWhen(value)) return;
    const message = 'it must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD';
    context.addIssue({ code: 'custom', message, params: { code: 'bad-date' } });
  })
  .meta({ description: 'A date as precise as the source: 2013, 2022-02 or 2022-02-17' });

const texts = z.array(text).default([]);

const wikidataItem = z.string().regex(/^Q[1-9]\d*$/, 'it must be a Wikidata item such as "Q912"');
const wikidataProperty = z.string().regex(/^P[1-9]\d*$/, 'it must be a Wikidata property such as "P35"');

export const kindSchema = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z]*$/, 'it must be a name such as "ArmedGroup"'),
  label: text,
  plural: text,
  is_a: z.array(text).default([]),
  abstract: z.boolean().default(false),
  colour,
  description: text,
  wikidata: wikidataItem.optional(),
});

const closing = z.strictObject({
  relation: text,
  subject: z.enum(['subject', 'object']).optional(),
  object: z.enum(['subject', 'object']).optional(),
});

export const relationSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z]+(?:_[a-z]+)*$/, 'it must be lower-case words joined by underscores, such as "withdraws_from"'),
  label: text,
  inverse: text,
  subject: z.array(text).min(1, 'it must name at least one kind'),
  object: z.array(text).min(1, 'it must name at least one kind'),
  symmetric: z.boolean().default(false),
  nature: z.enum(['state', 'event']),
  opens: z.array(closing).default([]),
  closes: z.array(closing).default([]),
  description: text,
  plover: text.optional(),
  wikidata: wikidataProperty.optional(),
  colour,
  examples: texts,
});

export const entitySchema = z.strictObject({
  id: slug,
  kind: text,
  name: text,
  aliases: texts,
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/, 'it must be an ISO 3166-1 code of two capitals')
    .optional(),
  wikidata: wikidataItem.optional(),
  demonyms: texts,
  note: text.optional(),
});

const number = z.number().int('it must be a whole number').min(0, 'it must not be negative');

const count = z.strictObject({
  value: number.optional(),
  min: number.optional(),
  max: number.optional(),
  unit: text.optional(),
  approx: text.optional(),
});

const source = z.strictObject({
  document: text,
  where: text.optional(),
  quote: text.optional(),
  start: number.optional(),
  end: number.optional(),
});

export const claimSchema = z.strictObject({
  subject: text,
  relation: text,
  object: text,
  status: z.enum(STATUSES),
  since: when.optional(),
  until: when.optional(),
  when: when.optional(),
  count: count.optional(),
  title: text.optional(),
  of: text.optional(),
  attribution: z.union([text, z.array(text)]).optional(),
  sources: z.array(source).default([]),
});

export const claimsSchema = z.strictObject({ claims: z.array(claimSchema) });

export const documentsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: slug,
      publisher: text,
      title: text.optional(),
      published: when.optional(),
      agency: text.optional(),
      uri: z.url('it must be an address such as "https://example.org/news"').optional(),
      language: text.optional(),
      text: text.optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'it must be 64 lower-case hex digits')
        .optional(),
    }),
  ),
});

const decision = { by: text, when, why: text };
const names = z.array(text).min(2, 'it must name at least two');
const claimIds = z.array(z.string().regex(/^c[0-9a-f]{16}$/, 'it must be a claim id such as "c0123456789abcdef"'));

export const judgementsSchema = z.strictObject({
  judgements: z.array(
    z.strictObject({
      same: names.optional(),
      different: names.optional(),
      accept: claimIds.optional(),
      reject: claimIds.optional(),
      ...decision,
    }),
  ),
});

/** The schemas by the name under which graph-data/schema/NAME.schema.json holds them. */
export const YAML_FORMS = {
  kind: kindSchema,
  relation: relationSchema,
  entity: entitySchema,
  claims: claimsSchema,
  documents: documentsSchema,
  judgements: judgementsSchema,
} as const satisfies Record<string, z.ZodType>;
