import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimitOf, rateLimits } from './rate-limits.ts';
import type { RateLimit } from './rate-limits.ts';
import type { RequestFault } from './request-fault.ts';
import { visitorKey } from './visitor-key.ts';

export type RateFault = (
	request: { method: string },
	pathname: string,
	addressOf: () => string
) => Promise<RequestFault | undefined>;

/** In words that fit a wait of seconds or of most of an hour. */
const waitWords = (seconds: number): string =>
	seconds <= 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/**
 * Counts requests in memory, by the registry of limits, and says which come too often. Addresses are given by
 * the framework's own reading of them: a forwarded one is believed only where ADDRESS_HEADER names who forwards.
 */
export function createRateFault(limits: readonly RateLimit[] = rateLimits): RateFault {
	const counters = new Map(
		limits.map((limit) => [
			limit,
			new RateLimiterMemory({ keyPrefix: limit.name, points: limit.most, duration: limit.seconds })
		])
	);
	return async ({ method }, pathname, addressOf) => {
		const limit = rateLimitOf(method, pathname, limits);
		if (!limit) return undefined;
		try {
			await counters.get(limit)?.consume(visitorKey(addressIfAny(addressOf)));
			return undefined;
		} catch (refusal) {
			if (!(refusal instanceof RateLimiterRes)) throw refusal;
			// A clock that was put back would have one wait for what it was ahead; the counter forgets in time all the same.
			const retryAfter = Math.min(limit.seconds, Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)));
			return {
				status: 429,
				code: 'too-many-requests',
				message: `There have been too many ${limit.of} from your address. Try again in ${waitWords(retryAfter)}.`,
				retryAfter
			};
		}
	};
}

/** A request that went round the proxy has no forwarded address; all that do are counted as one. */
function addressIfAny(addressOf: () => string): string {
	try {
		return addressOf();
	} catch {
		return '';
	}
}
