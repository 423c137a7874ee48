/** `node --import ./tests/typescript/register.js FILE.ts`: runs TypeScript from its sources, without a build. */
import { register } from 'node:module';

register('./hooks.js', import.meta.url);
