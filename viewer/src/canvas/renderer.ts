/** The one module that holds a sigma renderer: opened on an element, shown scenes, closed. */
import Sigma from 'sigma';
import { createNodeBorderProgram } from '@sigma/node-border';
import type { CameraState } from 'sigma/types';
import type { Selection } from '../data/state.ts';
import { labelDrawers } from './draw-labels.ts';
import { idOf, keyOf } from './drawing.ts';
import type { Drawing, EdgeLook, NodeLook } from './drawing.ts';
import { createFactProgram } from './fact-program.ts';
import { focusOf, reduceEdge, reduceNode } from './focus.ts';
import type { Scene } from './focus.ts';

export interface RendererEvents {
  select(selection: Selection | undefined): void;
  hover(selection: Selection | undefined): void;
  /** The camera came near enough, or went too far, for the labels of all edges. */
  close(close: boolean): void;
  /** The browser took the WebGL context away; open another renderer with the camera as it was. */
  lost(camera: CameraState): void;
}

export interface Renderer {
  show(scene: Scene): void;
  /** Brings nodes into view. */
  goTo(nodes: readonly string[]): void;
  zoom(direction: 'in' | 'out' | 'all'): void;
  pan(dx: number, dy: number): void;
  kill(): void;
}

/** Below this share of the whole, labels of single edges can be read. */
const CLOSE = 0.35;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const NodeProgram = createNodeBorderProgram({
  borders: [
    { size: { value: 1.5, mode: 'pixels' }, color: { attribute: 'rim', defaultValue: '#ffffff' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

export function openRenderer(
  container: HTMLElement,
  drawing: Drawing,
  first: Scene,
  events: RendererEvents,
  camera?: CameraState,
): Renderer {
  let scene = first;
  let focus = focusOf(scene);
  const labels = labelDrawers(() => scene.theme);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const sigma = new Sigma(drawing, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'bordered',
    nodeProgramClasses: { bordered: NodeProgram },
    edgeProgramClasses: { straight: createFactProgram(1), bent: createFactProgram(14) },
    enableEdgeEvents: true,
    hideEdgesOnMove: drawing.size > 5000,
    zIndex: true,
    renderEdgeLabels: true,
    labelFont: FONT,
    labelSize: 13,
    labelWeight: '500',
    labelDensity: 0.8,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 3,
    edgeLabelFont: FONT,
    edgeLabelSize: 11.5,
    edgeLabelWeight: '500',
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: 50,
    defaultDrawNodeLabel: labels.drawNode,
    defaultDrawNodeHover: labels.drawHover,
    defaultDrawEdgeLabel: labels.drawEdge,
    nodeReducer: (key, look) => ({ ...reduceNode(scene, focus, idOf(key), look as NodeLook), rim: scene.theme.paper }),
    edgeReducer: (key, look) => reduceEdge(scene, focus, idOf(key), look as EdgeLook),
  });
  if (camera) sigma.getCamera().setState(camera);

  sigma.on('clickNode', ({ node }) => events.select({ type: 'entity', id: idOf(node) }));
  sigma.on('clickEdge', ({ edge }) => events.select({ type: 'fact', id: idOf(edge) }));
  sigma.on('clickStage', () => events.select(undefined));
  sigma.on('enterNode', ({ node }) => events.hover({ type: 'entity', id: idOf(node) }));
  sigma.on('enterEdge', ({ edge }) => events.hover({ type: 'fact', id: idOf(edge) }));
  sigma.on('leaveNode', () => events.hover(undefined));
  sigma.on('leaveEdge', () => events.hover(undefined));
  let close = false;
  let open = true;
  sigma.getCamera().on('updated', ({ ratio }) => {
    if (ratio < CLOSE !== close) events.close((close = ratio < CLOSE));
  });
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      // Closing a renderer gives its own contexts back, with the same event; and one loss takes several canvases.
      if (!open) return;
      open = false;
      events.lost(sigma.getCamera().getState());
    });
  }
  sigma.on('afterRender', () => {
    container.dataset['rendered'] = String(Number(container.dataset['rendered'] ?? 0) + 1);
  });

  const motion = { duration: still ? 0 : 350 };
  return {
    show(next) {
      scene = next;
      focus = focusOf(scene);
      sigma.refresh();
    },
    goTo(nodes) {
      const places = nodes.flatMap((node) => sigma.getNodeDisplayData(keyOf(node)) ?? []);
      if (places.length === 0) return;
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      const [x, y] = [middle(xs), middle(ys)];
      const reach = Math.max(span(xs), span(ys));
      const ratio = Math.min(1, Math.max(0.25, reach * 1.8), Math.max(sigma.getCamera().ratio, reach * 1.8));
      void sigma.getCamera().animate({ x, y, ratio }, motion);
    },
    zoom(direction) {
      const view = sigma.getCamera();
      if (direction === 'in') void view.animatedZoom(motion);
      else if (direction === 'out') void view.animatedUnzoom(motion);
      else void view.animatedReset(motion);
    },
    pan(dx, dy) {
      const view = sigma.getCamera();
      view.setState({ x: view.x + dx * view.ratio, y: view.y + dy * view.ratio });
    },
    kill() {
      open = false;
      sigma.kill();
    },
  };
}

/** Without a GPU the browser draws in software, some hundred times slower. */
export function drawsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return true;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}

function middle(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

function span(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
