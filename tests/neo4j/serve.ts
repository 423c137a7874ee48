/** A test server for as long as standard input is open; its address is the first line on standard output. */
import { startServer } from './server.ts';

const server = await startServer();
process.stdout.write(`${server.uri}\n`);
process.stdin.resume();
process.stdin.once('end', () => void server.stop());
