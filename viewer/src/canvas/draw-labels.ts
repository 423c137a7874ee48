/** Labels on the 2D canvases above the graph: right-to-left names in their own direction, long ones cut, on a halo of paper. */
import type { Settings } from 'sigma/settings';
import type { EdgeDisplayData, NodeDisplayData, PartialButFor } from 'sigma/types';
import { DISPUTED_MARK } from '../data/edge-style.ts';
import { directionOf } from '../data/untrusted.ts';
import type { FactDisplay } from './fact-program.ts';
import type { Theme } from './theme.ts';

type Node = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
type End = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size'>;
type Edge = PartialButFor<EdgeDisplayData, 'label' | 'color' | 'size'>;
type Pen = CanvasRenderingContext2D;
type Fonts = Pick<
  Settings,
  'labelSize' | 'labelFont' | 'labelWeight' | 'edgeLabelSize' | 'edgeLabelFont' | 'edgeLabelWeight'
>;

export function labelDrawers(theme: () => Theme) {
  const write = (pen: Pen, text: string, x: number, y: number, colour: string) => {
    pen.direction = directionOf(text);
    pen.lineJoin = 'round';
    pen.lineWidth = 5;
    pen.strokeStyle = theme().paper;
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  };

  const drawNode = (pen: Pen, { label, x, y, size, highlighted }: Node, settings: Fonts): void => {
    if (!label) return;
    const weight = highlighted ? '600' : settings.labelWeight;
    pen.font = `${weight} ${settings.labelSize}px ${settings.labelFont}`;
    const right = x + size + 4;
    const over = right + pen.measureText(label).width > pen.canvas.clientWidth;
    pen.textAlign = over ? 'right' : 'left';
    write(pen, label, over ? x - size - 4 : right, y + settings.labelSize / 3, theme().ink);
  };

  const drawHover = (pen: Pen, node: Node, settings: Fonts): void => {
    pen.beginPath();
    pen.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
    pen.lineWidth = 2;
    pen.strokeStyle = theme().ink;
    pen.stroke();
    drawNode(pen, { ...node, highlighted: true }, settings);
  };

  const drawEdge = (pen: Pen, edge: Edge, source: End, target: End, settings: Fonts): void => {
    if (!edge.label) return;
    const { bend } = edge as unknown as FactDisplay;
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    if (length < source.size + target.size + 30) return;
    const size = settings.edgeLabelSize + (edge.label === DISPUTED_MARK ? 6 : 0);
    pen.font = `${settings.edgeLabelWeight} ${size}px ${settings.edgeLabelFont}`;
    // The curve's middle lies half as far out as its control point; the screen's y runs down, the shader's up.
    const x = (source.x + target.x) / 2 + (dy * bend) / 2;
    const y = (source.y + target.y) / 2 - (dx * bend) / 2;
    const angle = edge.label === DISPUTED_MARK ? 0 : Math.atan2(dy, dx);
    const colour = edge.label === DISPUTED_MARK || edge.color === theme().strong ? theme().strong : theme().edgeLabel;
    pen.save();
    pen.translate(x, y);
    pen.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    pen.textAlign = 'center';
    write(pen, edge.label, 0, settings.edgeLabelSize / 3, colour);
    pen.restore();
  };

  return { drawNode, drawHover, drawEdge };
}
