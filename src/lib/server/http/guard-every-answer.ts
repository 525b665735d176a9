import type { Server } from 'node:http';
import { isUnder, securityHeaders } from './headers.ts';

/** What the built site gives whoever starts it (adapter-node, build/index.js): its server, listening. */
export interface BuiltSite {
	server: { server: Server };
}

/** Files run nothing but other files of ours: of them only the map's worker runs at all. */
const POLICY_OF_FILES = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Gives the headers to what is answered before src/hooks.server.ts is asked: scripts, styles, icons, and requests that
 * are no requests. Pages and data set their own over these.
 */
export function guardEveryAnswer(server: Server, origin: string): void {
	server.prependListener('request', ({ url = '/' }, response) => {
		const pathname = url.split('?')[0] ?? '/';
		for (const [name, value] of Object.entries(securityHeaders({ pathname, origin }))) {
			response.setHeader(name, value);
		}
		// Elsewhere what is answered may be a 304, which must have no policy: see setContentPolicy.
		if (isUnder(pathname, '/_app')) response.setHeader('content-security-policy', POLICY_OF_FILES);
	});
}
