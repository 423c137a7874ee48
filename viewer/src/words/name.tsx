/** Names and statuses as they stand in the page. */
import type { Status } from '../../../src/model/claim.ts';
import { STATUS_STYLES } from '../data/edge-style.ts';
import type { World } from '../world.ts';

/** A name keeps its own direction and cannot turn that of the text around it. */
export function EntityLink({ world, id }: { readonly world: World; readonly id: string }) {
  const entity = world.dataset.entities.get(id);
  if (!entity) return <bdi>{id}</bdi>;
  return (
    <button type="button" class="link" onClick={() => world.select({ type: 'entity', id })}>
      <bdi>{entity.name}</bdi>
    </button>
  );
}

export function KindDot({ world, kind }: { readonly world: World; readonly kind: string }) {
  return <span class="dot" style={{ backgroundColor: world.vocabulary.kind(kind).colour }} aria-hidden="true" />;
}

export function StatusTag({ status }: { readonly status: Status }) {
  const { label, meaning } = STATUS_STYLES[status];
  return (
    <span class={`status status-${status}`} title={meaning}>
      <LineSample status={status} />
      {label}
    </span>
  );
}

/** A short piece of the line as the canvas draws it. */
export function LineSample({ status }: { readonly status: Status }) {
  const { pattern } = STATUS_STYLES[status];
  return (
    <svg class={`line line-${pattern}`} width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
      <path d="M1 5 H27" />
      {pattern === 'struck' && <path class="ticks" d="M6 1 V9 M14 1 V9 M22 1 V9" />}
    </svg>
  );
}

export function DisputedTag() {
  return <span class="disputed">≠ disputed</span>;
}
