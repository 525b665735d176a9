import { randomBytes } from 'node:crypto';
import { COMPRESSIBLE, pack, varyOn } from './compress.ts';
import { negotiateEncoding } from './accept-encoding.ts';
import type { ContentEncoding } from './accept-encoding.ts';

/** One answer as it was made, and as it is sent to clients that take it packed. */
interface KeptAnswer {
	headers: [name: string, value: string][];
	body: Uint8Array<ArrayBuffer>;
	/** What lets the scripts of this very page run (content-policy.ts): never sent twice. */
	nonce: string | undefined;
	packed: Map<ContentEncoding, Uint8Array<ArrayBuffer>>;
	bytes: number;
}

const MOST_BYTES = 64e6;
/** A larger one would push out too many others. */
const LARGEST_BYTES = 4e6;
/** The framework's nonces have as many bytes. */
const NONCE_BYTES = 16;
const POLICY = 'content-security-policy';

const nonceOf = (headers: Headers) => /'nonce-([^']+)'/.exec(headers.get(POLICY) ?? '')?.[1];
const isKind = (type: string) => COMPRESSIBLE.test(type) || type === 'image/png';

/**
 * Answers that depend on their tag and on nothing else, kept in memory by that tag: the same question asked again is
 * not worked out, drawn and packed again. The ones asked for longest ago make room for others.
 */
export function createKeptAnswers(mostBytes = MOST_BYTES) {
	const kept = new Map<string, KeptAnswer>();
	const making = new Map<string, Promise<void>>();
	let total = 0;

	function grow(answer: KeptAnswer, bytes: number): void {
		answer.bytes += bytes;
		total += bytes;
		for (const [tag, oldest] of kept) {
			if (total <= mostBytes) return;
			kept.delete(tag);
			total -= oldest.bytes;
		}
	}

	async function keep(tag: string, response: Response): Promise<Response> {
		const body = new Uint8Array(await response.arrayBuffer());
		const { headers, status, statusText } = response;
		if (body.byteLength <= Math.min(LARGEST_BYTES, mostBytes) && !kept.has(tag)) {
			const answer = { headers: [...headers], body, nonce: nonceOf(headers), packed: new Map(), bytes: 0 };
			kept.set(tag, answer);
			grow(answer, body.byteLength);
		}
		return new Response(body, { status, statusText, headers });
	}

	/** The answer of this tag as `request` takes it; undefined when it is not kept. */
	async function find(tag: string, request: Request): Promise<Response | undefined> {
		const answer = kept.get(tag);
		if (!answer) return undefined;
		kept.delete(tag);
		kept.set(tag, answer);
		const headers = new Headers(answer.headers);
		if (answer.nonce) return withNewNonce(answer, headers);
		varyOn(headers, 'Accept-Encoding');
		const encoding = negotiateEncoding(request.headers.get('accept-encoding'));
		let body = answer.packed.get(encoding);
		if (!body) {
			body = (await pack(answer.body, headers, encoding)) ?? answer.body;
			if (!answer.packed.has(encoding)) {
				answer.packed.set(encoding, body);
				if (kept.get(tag) === answer && body !== answer.body) grow(answer, body.byteLength);
			}
		}
		if (body !== answer.body) headers.set('content-encoding', encoding);
		headers.set('content-length', String(body.byteLength));
		return new Response(request.method === 'HEAD' ? null : body, { headers });
	}

	/**
	 * The answer of this tag: the one that is kept, the one being made for somebody else this moment, or what `make`
	 * gives, which is kept when it carries the tag. Not packed when it is new.
	 */
	async function answer(tag: string, request: Request, make: () => Promise<Response>): Promise<Response> {
		const beingMade = making.get(tag);
		if (beingMade) await beingMade;
		const found = kept.has(tag) && (await find(tag, request));
		if (found) return found;
		const { promise, resolve } = Promise.withResolvers<void>();
		making.set(tag, promise);
		try {
			const response = await make();
			const { headers, status } = response;
			const isPure = status === 200 && headers.get('etag') === tag && !headers.has('set-cookie');
			const isWhole = request.method === 'GET' && !headers.has('content-encoding');
			if (!isPure || !isWhole || !isKind(headers.get('content-type') ?? '')) return response;
			const fresh = await keep(tag, response);
			return nonceOf(headers) ? fresh : ((await find(tag, request)) ?? fresh);
		} finally {
			if (making.get(tag) === promise) making.delete(tag);
			resolve();
		}
	}

	return { answer, bytes: () => total };
}

function withNewNonce({ body, nonce = '' }: KeptAnswer, headers: Headers): Response {
	const fresh = randomBytes(NONCE_BYTES).toString('base64');
	headers.set(POLICY, (headers.get(POLICY) ?? '').replaceAll(nonce, fresh));
	const text = new TextDecoder().decode(body).replaceAll(nonce, fresh);
	headers.delete('content-length');
	return new Response(text, { headers });
}
