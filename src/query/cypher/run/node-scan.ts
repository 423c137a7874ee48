import { ListScan } from './list-scan.ts';
import type { ListScanParts } from './list-scan.ts';
import type { Frame } from './operator.ts';

export interface NodeScanParts extends ListScanParts {
  readonly slot: number;
}

/** Nodes by a list of their ids. */
export class NodeScan extends ListScan<NodeScanParts> {
  protected put(id: number, frame: Frame): boolean {
    frame[this.parts.slot] = id;
    return true;
  }
}
