/** One claim as an argument: the sentence, what stands for what and why, what said the relation, and how sure that is. */
import type { Extracted } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { LocalId, Mention, Span } from '../model/mention.ts';

export function explanation(document: Document, { mentions }: Extracted, claim: Claim<LocalId>): string {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const [subject, object] = [byId.get(claim.subject), byId.get(claim.object)];
  const { extraction, evidence, status } = claim;
  const lines = [
    `${subject?.name ?? ''} (${subject?.kind ?? ''})  ${claim.relation}  ${object?.name ?? ''} (${object?.kind ?? ''})   ${status}`,
    '',
    `${document.id}, characters ${evidence?.span?.start ?? 0} to ${evidence?.span?.end ?? 0}:`,
    `  ${(evidence?.quote ?? '').replace(/\s+/g, ' ')}`,
    '',
    `subject: ${placeLine(document, subject, extraction?.subjectSpan)}`,
    `object:  ${placeLine(document, object, extraction?.objectSpan)}`,
  ];
  if (extraction?.trigger !== undefined)
    lines.push(`said by: "${document.text?.slice(extraction.trigger.start, extraction.trigger.end) ?? ''}"`);
  for (const id of claim.attribution) lines.push(`according to: ${byId.get(id)?.name ?? ''}`);
  lines.push(
    '',
    `found by: ${(extraction?.by ?? []).join(', ')}`,
    ...(extraction?.reasons ?? []).map((reason) => `  - ${reason}`),
  );
  const held = extraction?.proposal === true ? 'a proposal for review' : 'taken as an edge';
  lines.push(
    '',
    `confidence ${(extraction?.confidence ?? 0).toFixed(2)}: ${held}; of claims with this number about that share held on articles not trained on`,
  );
  return `${lines.join('\n')}\n`;
}

function placeLine(document: Document, mention: Mention | undefined, span: Span | undefined): string {
  if (mention === undefined || span === undefined) return '';
  const place = mention.spans?.find(({ start, end }) => start === span.start && end === span.end);
  const words = document.text?.slice(span.start, span.end) ?? '';
  return `"${words}" is ${mention.name}: ${place?.reason ?? 'named so'}`;
}
