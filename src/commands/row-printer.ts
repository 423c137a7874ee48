/** Claims to standard output as they come, in the form that was asked for. */
import type { ClaimRow } from './claim-row.ts';

export type RowFormat = 'jsonl' | 'yaml' | 'table';

export interface RowPrinter {
  readonly rows: (rows: readonly ClaimRow[]) => void;
  /** After the last row. */
  readonly end: () => void;
}

/** Characters that are written at a time. */
const PIECE = 65_536;

export async function printerOf(format: RowFormat): Promise<RowPrinter> {
  const lineOf = await lineMaker(format);
  let count = 0;
  let piece = '';
  const flush = () => {
    process.stdout.write(piece);
    piece = '';
  };
  return {
    rows(rows) {
      for (const row of rows) piece += lineOf(row, ++count);
      if (piece.length >= PIECE) flush();
    },
    end() {
      if (format === 'yaml' && count === 0) piece = '[]\n';
      if (piece !== '') flush();
    },
  };
}

async function lineMaker(format: RowFormat): Promise<(row: ClaimRow, number: number) => string> {
  switch (format) {
    case 'jsonl':
      return (row) => `${JSON.stringify(row)}\n`;
    case 'yaml': {
      const { stringify } = await import('yaml');
      return (row) => stringify([JSON.parse(JSON.stringify(row)) as unknown]);
    }
    case 'table':
      return tableLine;
  }
}

function tableLine(row: ClaimRow, number: number): string {
  const mark = row.proposal ? '?' : ' ';
  const status = row.status === 'actual' ? '' : ` (${row.status})`;
  const count =
    row.count?.value === undefined
      ? ''
      : `, ${row.count.approx ?? ''} ${row.count.value} ${row.count.unit ?? ''}`.replace(/ +/g, ' ').trimEnd();
  const who = row.attribution === undefined ? '' : `, says ${row.attribution.join(', quoting ')}`;
  return `${String(number).padStart(4)} ${mark} ${row.confidence.toFixed(2)}  ${row.doc}  ${row.subject.name} ${row.relation} ${row.object.name}${status}${count}${who}\n`;
}
