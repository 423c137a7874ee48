import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test as always } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { HOSTILE_NAMES, hostileGraph } from '../fixtures/viewer/hostile.ts';
import { largeGraph } from '../fixtures/viewer/large.ts';
import { maliGraph } from '../fixtures/viewer/mali.ts';
import { CHROMIUM_ADVICE, findChromium, launchChromium } from './chromium.ts';
import { drawn, removeBuiltViewer, viewGraph } from './viewing.ts';
import type { Viewing } from './viewing.ts';

const runs = findChromium() !== undefined || process.env['CI'] === 'true';
if (!runs) process.stderr.write(`skipped: ${CHROMIUM_ADVICE}\n`);
const test = runs ? always : always.skip;

const ALLEGED = 'malian-government hired wagner-group alleged';

let browser: Browser | undefined;
let mali: Viewing;
const others: Viewing[] = [];

beforeAll(async () => {
  if (!runs) return;
  browser = await launchChromium();
  mali = await viewGraph(browser, maliGraph());
});

afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  for (const viewing of others.splice(0)) await viewing.close();
});

afterAll(async () => {
  if (!runs) return;
  await mali.close();
  await browser?.close();
  await removeBuiltViewer();
});

describe('find, follow, see the evidence', () => {
  test('from the keyboard: finds "Wagner", opens the allegation, and reads who makes it', async () => {
    const { page, faults, outside } = await mali.open();
    await drawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('Wagner');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel h2:has-text("Wagner Group")');
    await page.waitForFunction(() => document.title === 'Wagner Group · claimgraph');

    await page.click('.panel section:has(h3:has-text("hired")) .row:has-text("Alleged")');
    await page.waitForSelector('.panel h2:has-text("alleged: hired")');
    const panel = page.locator('.panel');
    expect(await panel.locator('h2').innerText()).toBe('Malian government alleged: hired Wagner Group');
    const claims = await panel.locator('.claim').allInnerTexts();
    expect(claims[0]).toMatch(/Evening Post\s+Feb 2022\s+according to Emmanuel Macron, citing Jean-Yves Le Drian/);
    expect(claims[1]).toMatch(/Daily Examiner\s+18 Feb 2022\s+according to Jean-Yves Le Drian/);
    expect(claims[1]).toContain('Cited, not verified: paragraph 4');
    expect(claims[1]).toContain('about 1,000 fighters');
    expect(await panel.innerText()).toContain('2 documents, one origin');

    await panel.locator('.others .row:has-text("Denied")').click();
    await page.waitForSelector('.panel h2:has-text("denied: hired")');
    expect(await panel.locator('blockquote').innerText()).toBe('There are no mercenaries here.');
    expect(await panel.locator('.proof').innerText()).toBe('✓ Quote found in the stored text, characters 120–150.');

    await page.goBack();
    await page.waitForSelector('.panel h2:has-text("alleged: hired")');
    expect(faults).toEqual([]);
    expect(outside).toEqual([]);
  });

  test('figures that differ stand side by side, each with who gives it', async () => {
    const { page } = await mali.open({ fact: 'france deploys_to mali actual' });
    await page.waitForSelector('.figures li');
    const figures = await page.locator('.figures li').allInnerTexts();
    expect(figures.map((figure) => figure.split('\n')[0])).toEqual(['2,400 troops', 'almost 2,500 troops']);
    expect(figures[0]).toContain('Evening Post');
    expect(figures[0]).toContain('Courier of the North');
    expect(figures[1]).toContain('Daily Examiner');
  });

  test('only http addresses become links, and these keep their opener to themselves', async () => {
    const { page } = await mali.open({ fact: 'takuba operates_in mali actual' });
    await page.waitForSelector('.claim');
    const links = await page.locator('.claim a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      'https://courier.example/paris',
    ]);
    expect(await links[0]!.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await page.locator('.claims').innerText()).toContain('A long look back');
  });
});

describe('the canvas', () => {
  test('a real click picks the node, and nothing', async () => {
    const { page, faults } = await mali.open({ entity: 'mali' });
    await page.waitForSelector('.panel h2:has-text("Mali")');
    await drawn(page);
    // The camera has put the selected entity in the middle; closing the panel leaves it there.
    await page.keyboard.press('Escape');
    await page.waitForSelector('.panel h2:has-text("Every line opens on who says so")');
    await clickMiddle(page);
    await page.waitForSelector('.panel h2:has-text("Mali")');
    expect(new URL(page.url()).hash).toBe('#entity=mali');

    await drawn(page);
    await page.mouse.click(...(await corner(page)));
    await page.waitForSelector('.panel h2:has-text("Every line opens on who says so")');
    expect(faults).toEqual([]);
  });

  test('is drawn again with its camera after the browser takes the WebGL context away', async () => {
    const { page } = await mali.open({ entity: 'mali' });
    await drawn(page);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes')!;
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await page.waitForTimeout(100);
    await drawn(page);
    await clickMiddle(page);
    await page.waitForSelector('.panel h2:has-text("Mali")');
  });

  test('more facts than can be drawn: says so, and the table has them all', async () => {
    const graph = largeGraph(2100);
    const grid = graph.nodes.map(({ id }, index) => [id, [index % 27, Math.floor(index / 27)] as const] as const);
    const large = await viewGraph(browser!, graph, Object.fromEntries(grid));
    others.push(large);
    const { page, faults } = await large.open();
    await page.waitForSelector('.undrawn');
    expect(await page.locator('.undrawn').innerText()).toContain('100 more are not drawn');
    await page.keyboard.press('t');
    await page.waitForSelector('table');
    expect(await page.locator('.more').innerText()).toContain('200 of 2100 shown');
    expect(faults).toEqual([]);
  });
});

describe('filters and the permalink', () => {
  test('a chosen status, source and day are in the address, and the address restores them', async () => {
    const { page } = await mali.open({ view: 'table' });
    await page.check('.facet:has-text("Status") label:has-text("Planned")');
    await rows(page, 2);
    await page.check('.facet:has-text("Source") label:has-text("Daily Examiner")');
    await rows(page, 1);
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining('withdraws from')]);
    await page.waitForFunction(() => location.hash.includes('source='));
    expect(new URL(page.url()).hash).toBe('#status=planned&source=Daily+Examiner&view=table');

    const again = await mali.open({ status: 'planned', source: 'Daily Examiner', view: 'table', entity: 'france' });
    await rows(again.page, 1);
    await again.page.waitForSelector('.panel:has-text("hidden by the filters")');
    expect(await again.page.locator('.panel').innerText()).toContain('5 more facts are hidden by the filters');
  });

  test('as known on a day: what was published later is gone', async () => {
    const { page } = await mali.open({ known: '2022-02-17', view: 'table' });
    await page.waitForSelector('tbody tr');
    await page.waitForSelector('.shown:has-text("without a publication date left out")');
    expect(await page.locator('.shown').innerText()).toContain('without a publication date left out');
    expect(await page.locator('tbody').innerText()).not.toContain('Alleged');
    await page.keyboard.press(']');
    await page.waitForSelector('.known output:has-text("on 18 Feb 2022")');
    expect(await page.locator('.known output').innerText()).toBe('on 18 Feb 2022');
    expect(await page.locator('tbody').innerText()).toContain('Alleged');
  });

  test('filters that leave nothing say so and can be cleared', async () => {
    const { page } = await mali.open({ status: 'planned', kind: 'Person' });
    await page.click('.empty .button');
    await page.waitForSelector('.shown:has-text("11 entities")');
    expect(await page.locator('.shown').innerText()).toBe('11 entities, 15 facts');
  });

  test('a link to something that is gone says so', async () => {
    const { page } = await mali.open({ fact: 'gone' });
    await page.waitForSelector('.panel:has-text("does not have (gone)")');
    expect(await page.locator('.panel').innerText()).toContain('does not have (gone)');
  });
});

describe('names from the news', () => {
  test('are text, whatever they hold', async () => {
    const hostile = await viewGraph(browser!, hostileGraph());
    others.push(hostile);
    const { page, faults } = await hostile.open();
    await drawn(page);
    for (const index of HOSTILE_NAMES.keys()) {
      const id = HOSTILE_NAMES[index] === '__proto__' ? '__proto__' : `n${index}`;
      await page.evaluate((entity) => (location.hash = new URLSearchParams({ entity }).toString()), id);
      await page.waitForFunction(
        (name) => document.querySelector('.panel h2')?.textContent === name,
        HOSTILE_NAMES[index]!,
      );
    }
    await page.locator('.panel .row').first().click();
    await page.waitForSelector('.claim blockquote');
    await page.keyboard.press('t');
    await page.waitForSelector('tbody tr');
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(await page.locator('#app img, #app script, #app b, #app a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('everyone', () => {
  test.each([
    ['the graph', {}, {}],
    ['a fact, in the dark', { fact: 'france deploys_to mali actual' }, { colorScheme: 'dark' as const }],
    ['an entity, on a phone', { entity: 'mali' }, { viewport: { width: 390, height: 844 } }],
    ['the table', { view: 'table', fact: ALLEGED }, {}],
  ])('%s has no serious fault that axe finds', async (_, hash, options) => {
    const { page } = await mali.open(hash, options);
    await page.waitForSelector('.canvas[data-rendered], tbody tr');
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('nothing stands beside the screen of a phone', async () => {
    const { page } = await mali.open({ fact: ALLEGED }, { viewport: { width: 360, height: 740 } });
    await drawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

async function clickMiddle(page: Page): Promise<void> {
  await drawn(page);
  const box = (await page.locator('.canvas').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function corner(page: Page): Promise<[number, number]> {
  const box = (await page.locator('.canvas').boundingBox())!;
  return [box.x + 4, box.y + box.height - 4];
}

/** Waits until the table has this many rows. */
async function rows(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll('tbody tr').length === wanted, count);
}
