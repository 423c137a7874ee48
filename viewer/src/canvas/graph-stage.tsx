import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CameraState } from 'sigma/types';
import { MOST_DRAWN, chooseDrawn } from '../data/drawn.ts';
import type { Selection } from '../data/state.ts';
import { plural } from '../data/wording.ts';
import type { World } from '../world.ts';
import { buildDrawing } from './drawing.ts';
import type { Positions } from './drawing.ts';
import type { Scene } from './focus.ts';
import { drawsInSoftware, openRenderer } from './renderer.ts';
import type { Renderer } from './renderer.ts';
import { currentTheme, darkScheme } from './theme.ts';

interface Props {
  readonly world: World;
  readonly positions: Positions;
  readonly selection?: Selection | undefined;
}

const mostDrawn = drawsInSoftware() ? MOST_DRAWN.software : MOST_DRAWN.gpu;

export function GraphStage({ world, positions, selection }: Props) {
  const { dataset, vocabulary, visible } = world;
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | undefined>(undefined);
  const camera = useRef<CameraState | undefined>(undefined);
  const select = useRef(world.select);
  select.current = world.select;
  const [hovered, setHovered] = useState<Selection>();
  const [close, setClose] = useState(false);
  const [theme, setTheme] = useState(currentTheme);
  const [losses, setLosses] = useState(0);
  const [failure, setFailure] = useState<string>();

  const drawing = useMemo(() => buildDrawing(dataset, vocabulary, positions), [dataset, vocabulary, positions]);
  const drawn = useMemo(
    () => chooseDrawn(dataset, visible, mostDrawn, selection?.id),
    [dataset, visible, selection?.id],
  );
  const scene: Scene = { dataset, vocabulary, visible, drawn, selection, hovered, close, theme };

  useEffect(() => {
    const follow = () => setTheme(currentTheme());
    darkScheme.addEventListener('change', follow);
    return () => darkScheme.removeEventListener('change', follow);
  }, []);

  // Opened again, with the camera where it was, when the browser takes the WebGL context away.
  useLayoutEffect(() => {
    const element = container.current!;
    const hover = (next: Selection | undefined) => {
      element.style.cursor = next ? 'pointer' : '';
      setHovered(next);
    };
    const lost = (state: CameraState) => {
      camera.current = state;
      setLosses((count) => count + 1);
    };
    const events = { select: (next: Selection | undefined) => select.current(next), hover, close: setClose, lost };
    try {
      renderer.current = openRenderer(element, drawing, scene, events, camera.current);
    } catch {
      setFailure('This browser cannot draw the graph (no WebGL). The table shows the same facts.');
    }
    return () => {
      renderer.current?.kill();
      renderer.current = undefined;
    };
  }, [drawing, losses]);

  useEffect(() => renderer.current?.show(scene), [visible, drawn, selection, hovered, close, theme]);

  useEffect(() => {
    const fact = selection?.type === 'fact' ? dataset.facts.get(selection.id) : undefined;
    if (fact) renderer.current?.goTo([fact.source, fact.target]);
    else if (selection) renderer.current?.goTo([selection.id]);
  }, [selection?.id]);

  const press = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      '+': () => renderer.current?.zoom('in'),
      '=': () => renderer.current?.zoom('in'),
      '-': () => renderer.current?.zoom('out'),
      '0': () => renderer.current?.zoom('all'),
      ArrowLeft: () => renderer.current?.pan(-0.1, 0),
      ArrowRight: () => renderer.current?.pan(0.1, 0),
      ArrowUp: () => renderer.current?.pan(0, 0.1),
      ArrowDown: () => renderer.current?.pan(0, -0.1),
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step();
  };

  const undrawn = visible.facts.size - drawn.size;
  return (
    <div class="graph">
      <div
        ref={container}
        class="canvas"
        tabIndex={0}
        role="application"
        aria-label={`Graph of ${plural(visible.entities.size, 'entity', 'entities')} and ${plural(drawn.size, 'fact')}. The table has the same facts for the keyboard and for screen readers: press t.`}
        onKeyDown={press}
      />
      {failure !== undefined && <p class="notice">{failure}</p>}
      {undrawn > 0 && (
        <p class="undrawn">
          Drawn: {plural(drawn.size, 'fact')} between the best connected entities.{' '}
          {plural(undrawn, 'more is', 'more are')} not drawn: select an entity to see its own, filter, or open the
          table.
        </p>
      )}
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => renderer.current?.zoom('in')}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => renderer.current?.zoom('out')}>
          −
        </button>
        <button type="button" aria-label="Show the whole graph" onClick={() => renderer.current?.zoom('all')}>
          ⤢
        </button>
      </div>
    </div>
  );
}
