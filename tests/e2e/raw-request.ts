import { connect } from 'node:net';

export interface RawAnswer {
	status: number;
	/** Lower-case names; a header sent twice has its values joined by a comma. */
	headers: Map<string, string>;
	body: string;
}

/** Sends a request exactly as written, as no client would: paths are not tidied and headers not checked. */
export function rawRequest(
	origin: string | undefined,
	path: string,
	headers: Record<string, string> = {}
): Promise<RawAnswer> {
	const { hostname, port, host } = new URL(origin ?? '');
	const lines = Object.entries({ host, connection: 'close', ...headers }).map(
		([name, value]) => `${name}: ${value}`
	);
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		const socket = connect(Number(port), hostname, () =>
			socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
		);
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('error', reject);
		socket.on('end', () => resolve(readAnswer(Buffer.concat(chunks).toString('latin1'))));
	});
}

function readAnswer(text: string): RawAnswer {
	const end = text.indexOf('\r\n\r\n');
	const [start = '', ...lines] = text.slice(0, end).split('\r\n');
	const headers = new Map<string, string>();
	for (const line of lines) {
		const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
		const before = headers.get(name.toLowerCase());
		headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
	}
	return { status: Number(start.split(' ')[1]), headers, body: text.slice(end + 4) };
}
