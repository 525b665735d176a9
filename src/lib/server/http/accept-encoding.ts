export type ContentEncoding = 'br' | 'gzip' | 'identity';

/**
 * The best packing a client takes, from its Accept-Encoding (RFC 9110 §12.5.3): its highest q wins, brotli before
 * gzip where it has no preference. A client that says nothing gets the bytes as they are.
 * `offersBrotli`: false for what is held in gzip alone.
 */
export function negotiateEncoding(header: string | null, offersBrotli = true): ContentEncoding {
	const weights = new Map<string, number>();
	for (const part of (header ?? '').toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
		const q = parameters.find((text) => text.startsWith('q='));
		const weight = q ? Number(q.slice(2)) : 1;
		if (name) weights.set(name, Number.isFinite(weight) ? weight : 0);
	}
	const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
	const [br, gzip] = [offersBrotli ? weightOf('br') : 0, weightOf('gzip')];
	const identity = weights.get('identity') ?? 0;
	if (Math.max(br, gzip) <= 0 || identity > Math.max(br, gzip)) return 'identity';
	return br >= gzip && br > 0 ? 'br' : 'gzip';
}
