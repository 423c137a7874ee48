import type { Graph } from '../graph/graph.ts';
import { Argument } from './argument.ts';
import { ListScan } from './list-scan.ts';
import type { ListScanParts } from './list-scan.ts';
import type { Frame } from './operator.ts';

export interface RelationshipEnds {
  /** Slots of the node at the left and the right of the pattern, and of the relationship. */
  readonly left: number;
  readonly relationship: number;
  readonly right: number;
  readonly direction: 'out' | 'in' | 'both';
}

export interface RelationshipScanParts extends ListScanParts {
  readonly graph: Graph;
  readonly ends: RelationshipEnds;
  /** The only type that is scanned. */
  readonly type: string | undefined;
}

/** Relationships by a list of their ids, with both their ends; one in both directions comes twice. */
export class RelationshipScan extends ListScan<RelationshipScanParts> {
  private turned = false;

  /** Whether it scans without a condition, from the start of a query. */
  get isWhole(): boolean {
    const { input, accept, ends } = this.parts;
    return input instanceof Argument && accept === undefined && ends.direction !== 'both';
  }

  override open(): void {
    super.open();
    this.turned = false;
  }

  protected put(id: number, frame: Frame): boolean {
    const { left, relationship, right, direction } = this.parts.ends;
    const { starts, ends } = this.parts.graph;
    const forward = direction === 'both' ? !this.turned : direction === 'out';
    this.turned = direction === 'both' && !this.turned && starts[id] !== ends[id];
    frame[relationship] = id;
    frame[left] = forward ? starts[id]! : ends[id]!;
    frame[right] = forward ? ends[id]! : starts[id]!;
    return !this.turned;
  }
}
