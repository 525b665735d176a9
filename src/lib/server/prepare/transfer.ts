import { open, stat } from 'node:fs/promises';
import { forgetPart, noteOf, rememberPart } from './part-note.ts';
import { asFault, statusFault, TransferFault } from './transfer-fault.ts';

export type Limits = {
	/** Without a byte for this long, the connection is given up and tried again. */
	stallMilliseconds: number;
	largestBytes: number;
};

export type Transfer = Limits & {
	url: string;
	/** Where bytes are kept until they are all there. */
	part: string;
	/** Whether a wrong join of two editions would be noticed afterwards. */
	checksumKnown: boolean;
	fetch: typeof fetch;
	onBytes: (receivedBytes: number, totalBytes: number | null) => void;
};

const userAgent = 'London Provision Atlas data:prepare';

/**
 * One attempt to bring the part file to its full length: the rest of it when the server can send that, else
 * all of it. What arrived is kept for the next attempt. Throws TransferFault.
 */
export async function transfer(options: Transfer): Promise<void> {
	refuseUnsafe(options.url);
	const stall = stallTimer(options.stallMilliseconds);
	try {
		const offset = await resumableBytes(options);
		const response = await request(options, offset, stall.signal);
		if (response.status === 416) return await finishOrForget(options.part, response, offset);
		if (!response.ok) throw await statusFault(response);
		refuseUnsafe(response.url || options.url);
		await receive(response, offset, options, stall);
	} catch (cause) {
		if (!stall.signal.aborted) throw asFault(cause);
		throw new TransferFault('silence in the middle of the download', { retry: true, cause });
	} finally {
		stall.stop();
	}
}

/** The length to resume from: 0 unless it can be known that the server still has the same file. */
async function resumableBytes({ part, url, checksumKnown }: Transfer): Promise<number> {
	const size = await stat(part).then(
		(found) => found.size,
		() => 0
	);
	const note = await noteOf(part);
	const sameFile = note?.url === url && (note.validator !== null || checksumKnown);
	return sameFile ? size : 0;
}

async function request(options: Transfer, offset: number, signal: AbortSignal): Promise<Response> {
	// Packed on the way, a file has neither the length nor the byte ranges of the original.
	const headers = new Headers({ 'user-agent': userAgent, 'accept-encoding': 'identity' });
	if (offset > 0) {
		headers.set('range', `bytes=${offset}-`);
		const validator = (await noteOf(options.part))?.validator;
		if (validator) headers.set('if-range', validator);
	}
	return await options.fetch(options.url, { headers, signal, redirect: 'follow' });
}

/** "Range not satisfiable" means the part is whole already, or is not of this file. */
async function finishOrForget(part: string, response: Response, offset: number): Promise<void> {
	await response.body?.cancel();
	const whole = /^bytes \*\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
	if (offset > 0 && whole === String(offset)) return;
	await forgetPart(part);
	throw new TransferFault('the file had changed since the download began', { retry: true });
}

async function receive(
	response: Response,
	asked: number,
	{ part, url, largestBytes, onBytes }: Transfer,
	stall: ReturnType<typeof stallTimer>
): Promise<void> {
	const offset = response.status === 206 ? asked : 0;
	if (response.status === 206 && !response.headers.get('content-range')?.startsWith(`bytes ${asked}-`)) {
		await response.body?.cancel();
		throw new TransferFault('a different part of the file than was asked for', { retry: false });
	}
	const total = totalBytes(response, offset);
	if (total !== null && total > largestBytes) throw await tooLarge(part, largestBytes, response);
	const handle = await open(part, offset > 0 ? 'a' : 'w');
	try {
		if (offset === 0) await rememberPart(part, url, response.headers);
		let received = offset;
		onBytes(received, total);
		for await (const chunk of response.body ?? []) {
			stall.restart();
			received += chunk.byteLength;
			if (received > largestBytes) throw await tooLarge(part, largestBytes, response);
			await handle.writeFile(chunk);
			onBytes(received, total);
		}
		if (total !== null && received !== total)
			throw new TransferFault('only part of the file', { retry: true });
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Of the whole file, when the server says it. */
function totalBytes({ headers }: Response, offset: number): number | null {
	const ofRange = /^bytes \d+-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1];
	if (ofRange) return Number(ofRange);
	const length = headers.get('content-length');
	const packed = (headers.get('content-encoding') ?? 'identity') !== 'identity';
	return length === null || packed ? null : offset + Number(length);
}

async function tooLarge(part: string, largestBytes: number, response: Response): Promise<TransferFault> {
	if (!response.body?.locked) await response.body?.cancel();
	await forgetPart(part);
	return new TransferFault(`more than the ${Math.round(largestBytes / 1e6)} MB allowed`, { retry: false });
}

/** Only https; plain http to this computer itself, where nobody stands between. */
function refuseUnsafe(address: string): void {
	const { protocol, hostname } = new URL(address);
	const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	if (protocol === 'https:' || (protocol === 'http:' && loopback)) return;
	throw new TransferFault(`an address that is not https (${address})`, { retry: false });
}

function stallTimer(milliseconds: number) {
	const controller = new AbortController();
	const give = () => controller.abort();
	let timer = setTimeout(give, milliseconds);
	const stop = () => clearTimeout(timer);
	const restart = () => {
		stop();
		timer = setTimeout(give, milliseconds);
	};
	return { signal: controller.signal, restart, stop };
}
