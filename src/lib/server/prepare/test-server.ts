import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type TestServer = { url: string; requests: IncomingMessage['headers'][]; close: () => Promise<void> };

/**
 * For tests: a real HTTP server on this computer that gives the answers in turn, and the last one ever after.
 */
export async function startServer(...answers: Answer[]): Promise<TestServer> {
	const requests: IncomingMessage['headers'][] = [];
	const server = createServer((request, response) => {
		const answer = answers[Math.min(requests.length, answers.length - 1)];
		requests.push(request.headers);
		answer?.(request, response);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((closed) => {
			server.close(() => closed());
			server.closeAllConnections();
		});
	return { url: `http://127.0.0.1:${port}/release.csv`, requests, close };
}

/** All of the bytes, or the range asked for. */
export function wholeFile(bytes: Buffer, headers: Record<string, string> = { etag: '"one"' }): Answer {
	return (request, response) => {
		const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
		const condition = request.headers['if-range'];
		if (from === undefined || (condition !== undefined && condition !== headers.etag)) {
			response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
			return;
		}
		const start = Number(from);
		const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
		const rest = bytes.subarray(start);
		response.writeHead(206, { ...headers, 'content-length': rest.length, 'content-range': range }).end(rest);
	};
}

/** Promises all of the bytes, sends the first few, and cuts the connection. */
export function cutAfter(
	sent: number,
	bytes: Buffer,
	headers: Record<string, string> = { etag: '"one"' }
): Answer {
	return (_request, response) => {
		response.writeHead(200, { ...headers, 'content-length': bytes.length });
		// Time for a reader on a busy machine to have put away what came: what is cut with it is lost.
		response.write(bytes.subarray(0, sent), () => setTimeout(() => response.destroy(), 300));
	};
}

/** Promises all of the bytes, sends the first few, and then nothing. */
export function silentAfter(sent: number, bytes: Buffer): Answer {
	return (_request, response) => {
		response.writeHead(200, { etag: '"one"', 'content-length': bytes.length });
		response.write(bytes.subarray(0, sent));
	};
}

export function status(code: number, headers: Record<string, string> = {}): Answer {
	return (_request, response) => void response.writeHead(code, headers).end('no file here');
}
