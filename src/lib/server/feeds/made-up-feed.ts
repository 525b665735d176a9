import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';

/** A made-up publisher on loopback, for tests. Nothing it lists exists. */
export interface MadeUpFeed {
	origin: string;
	/** Paths asked for, in order. */
	asked: string[];
	close(): Promise<void>;
}

export type Answering = (path: URL, request: IncomingMessage, response: ServerResponse) => unknown;

/** Serves what `answer` gives: an object as JSON, text as it stands; nothing when it has answered by itself. */
export async function startFeed(answer: Answering): Promise<MadeUpFeed> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://feed.invalid');
		asked.push(url.pathname + url.search);
		const body = answer(url, request, response);
		if (response.writableEnded || response.headersSent || body === undefined) return;
		if (body === null) response.writeHead(404).end('Not here');
		else
			response
				.writeHead(200, { 'content-type': 'application/json' })
				.end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		asked,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

export const madeUpService = (number: number, more: object = {}) => ({
	id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
	name: `Made-up service ${number}`,
	status: 'active',
	contacts: [],
	...more
});

export const madeUpServices = (count: number, more: object = {}) =>
	Array.from({ length: count }, (_, at) => madeUpService(at + 1, more));

/** Pages of a list as a 3.0 server answers; `from` is the number of its first page. */
export function pageOfThree(list: readonly object[], url: URL, perPage = 5): object {
	const page = Number(url.searchParams.get('page') ?? 1);
	const pages = Math.ceil(list.length / perPage);
	const contents = list.slice((page - 1) * perPage, page * perPage);
	return {
		total_items: list.length,
		total_pages: pages,
		page_number: page,
		size: contents.length,
		first_page: page === 1,
		last_page: page >= pages,
		empty: contents.length === 0,
		contents
	};
}

/** The same of a 1.0 server that counts its pages from 0. */
export function pageOfOneFromZero(list: readonly object[], url: URL, perPage = 5): object {
	const page = Number(url.searchParams.get('page') ?? 0);
	const pages = Math.ceil(list.length / perPage);
	const content = list.slice(page * perPage, (page + 1) * perPage);
	return {
		totalElements: list.length,
		totalPages: pages,
		number: page,
		size: perPage,
		first: page === 0,
		last: page >= pages - 1,
		content
	};
}
