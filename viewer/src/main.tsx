import { render } from 'preact';
import { App } from './app.tsx';
import { readDataset } from './data/dataset.ts';
import { readVocabulary } from './data/vocabulary.ts';
import { load } from './load.ts';
import './style/base.css';
import './style/layout.css';
import './style/controls.css';
import './style/panel.css';
import './style/table.css';

const root = document.getElementById('app')!;

render(<p class="notice">Opening the graph…</p>, root);
try {
  const { graph, positions, ontology } = await load();
  const dataset = readDataset(graph);
  const vocabulary = readVocabulary(ontology, dataset);
  render(<App dataset={dataset} vocabulary={vocabulary} positions={positions} />, root);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  render(
    <div class="notice" role="alert">
      <h1>The graph cannot be shown</h1>
      <p>{reason}</p>
      <p>
        Run <code>claimgraph build</code>, then <code>claimgraph view</code>, and reload this page.
      </p>
    </div>,
    root,
  );
}
