/** Where Chromium is on this machine, and how the tests start it. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = [
  process.env['CLAIMGRAPH_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** WebGL without a GPU; Chromium's own fallback to it is on its way out, so it is asked for. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export function findChromium(): string | undefined {
  return PLACES.find((path) => path !== undefined && existsSync(path));
}

export const CHROMIUM_ADVICE =
  'no Chromium found: "apt-get install chromium", or name one in the variable CLAIMGRAPH_CHROMIUM';

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_ADVICE);
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...SOFTWARE_WEBGL] });
}
