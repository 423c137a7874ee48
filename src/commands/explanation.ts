/** One claim as an argument: the sentence, what stands for what and why, what says the relation, and how sure that is. */
import type { Extracted } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { LocalId, Mention, Span } from '../model/mention.ts';
import type { Ontology } from '../model/ontology.ts';

export function explanation(
  document: Document,
  { mentions }: Extracted,
  claim: Claim<LocalId>,
  { relations }: Ontology,
): string {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const [subject, object] = [byId.get(claim.subject), byId.get(claim.object)];
  const { extraction, evidence, status, relation } = claim;
  const says = relations.get(relation)?.label ?? relation.replace(/^open:/, '').replace(/_/g, ' ');
  const lines = [
    `${subject?.name ?? ''} ${says} ${object?.name ?? ''} (${relation}, ${status})`,
    '',
    `The sentence (${document.id}, characters ${evidence?.span?.start ?? 0} to ${evidence?.span?.end ?? 0}):`,
    `  ${(evidence?.quote ?? '').replace(/\s+/g, ' ')}`,
    '',
    'Who is meant:',
    `  - ${placeLine(document, subject, extraction?.subjectSpan)}`,
    `  - ${placeLine(document, object, extraction?.objectSpan)}`,
    '',
    'Why:',
    ...(extraction?.reasons ?? []).map((reason) => `  - ${reason}`),
  ];
  const speakers = claim.attribution.map((id) => byId.get(id)?.name ?? '');
  if (speakers.length > 0) lines.push(`  - on the word of ${speakers.join(', who quotes ')}`);
  const more = qualifierLine(claim);
  if (more !== '') lines.push('', `It also says: ${more}`);
  lines.push('', verdict(extraction));
  return `${lines.join('\n')}\n`;
}

function placeLine(document: Document, mention: Mention | undefined, span: Span | undefined): string {
  if (mention === undefined || span === undefined) return '';
  const place = mention.spans?.find(({ start, end }) => start === span.start && end === span.end);
  const words = document.text?.slice(span.start, span.end).replace(/\s+/g, ' ') ?? '';
  const who = words === mention.name ? `"${words}"` : `"${words}" stands for ${mention.name}`;
  return `${who} (${mention.kind ?? 'of no known kind'}): ${place?.reason ?? 'named so'}`;
}

function qualifierLine({ title, of, count, since, until, when }: Claim<LocalId>): string {
  const number = count?.value ?? count?.min ?? count?.max;
  const parts = [
    title === undefined ? undefined : `as ${title}`,
    of === undefined ? undefined : `for "${of}"`,
    number === undefined
      ? undefined
      : [count?.approx, number, count?.unit].filter((part) => part !== undefined).join(' '),
    since === undefined ? undefined : `since ${since}`,
    until === undefined ? undefined : `until ${until}`,
    when,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function verdict(extraction: Claim<LocalId>['extraction']): string {
  if (extraction?.by.includes('open') === true)
    return 'A proposal only: the ontology has no such relation, so nothing was learnt that could say how sure it is.';
  const percent = `${Math.round(100 * (extraction?.confidence ?? 0))} of 100`;
  const taken =
    extraction?.proposal === true
      ? 'Too few for an edge: it is listed for review.'
      : 'Enough for an edge: `claimgraph build` takes it.';
  return `Of claims that looked like this one, all places in the article weighed, about ${percent} held in articles not learnt from. ${taken}`;
}
