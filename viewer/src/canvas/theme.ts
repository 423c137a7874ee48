/** The canvas's own colours, light and dark; the rest of the page takes its own from the style sheets. */

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly edge: string;
  readonly edgeLabel: string;
  readonly strong: string;
  /** Nodes and edges out of focus: close to the paper, and opaque so that they do not add up where they cross. */
  readonly faded: string;
}

const LIGHT: Theme = {
  paper: '#fbfaf7',
  ink: '#1b1f24',
  edge: '#97a0a8',
  edgeLabel: '#3c454d',
  strong: '#a3201d',
  faded: '#e6e5e0',
};

const DARK: Theme = {
  paper: '#14171a',
  ink: '#eceae4',
  edge: '#66707a',
  edgeLabel: '#c3c9cf',
  strong: '#ff8a75',
  faded: '#25292e',
};

export const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  return darkScheme.matches ? DARK : LIGHT;
}
