/** The only maker of `Claim<EntityId>`: mentions become entities, by name and by judgement. */
import type { Claim } from '../model/claim.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import type { Judgement } from '../model/judgement.ts';
import type { LocalId, Mention } from '../model/mention.ts';
import { declaredEntities } from './declared.ts';
import { linkMentions } from './linker.ts';

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim<EntityId>[];
  readonly issues: readonly Issue[];
}

/** A claim with an end that could not be linked is left out, and an issue names the end. */
export function resolve(
  mentions: readonly Mention[],
  claims: readonly Claim<LocalId>[],
  judgements: readonly Judgement[],
): Resolved {
  const issues: Issue[] = [];
  const inOrder = [...mentions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const declared = declaredEntities(inOrder, judgements, issues);
  const { entities, of } = linkMentions(inOrder, declared, issues);
  const resolved = claims.flatMap((claim): Claim<EntityId>[] => {
    const subject = of.get(claim.subject);
    const object = of.get(claim.object);
    const attribution = claim.attribution.flatMap((id) => of.get(id) ?? []);
    const whole = attribution.length === claim.attribution.length;
    return subject !== undefined && object !== undefined && whole ? [{ ...claim, subject, object, attribution }] : [];
  });
  return { entities: [...entities.values()], claims: resolved, issues };
}
