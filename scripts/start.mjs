/** `npm start`: installs, builds where needed, serves, prints the address. */

import { join } from 'node:path';
import { createSiteServer, listen } from './house/server.mjs';
import { Stop, checkNode, ensureBuilt, ensureInstalled, root } from './house/steps.mjs';
import { text } from './house/text.sv.mjs';

async function start() {
	checkNode();
	const wanted = process.env['PORT'] ?? '4173';
	const port = Number(wanted);
	if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(text.badPort(wanted));
	ensureInstalled();
	ensureBuilt();
	const server = createSiteServer({ folder: join(root, 'build') });
	const open = await listen(server, { port, taken: (busy) => console.log(text.portTaken(busy)) });
	if (open === null) throw new Stop(text.noPort);
	console.log(text.serving(`http://localhost:${open}/`));
}

start().catch((error) => {
	console.error(error instanceof Stop ? error.message : error);
	process.exitCode = 1;
});
