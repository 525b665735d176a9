export const apiErrorCodes = [
	'unknown-parameter',
	'repeated-parameter',
	'missing-parameter',
	'invalid-parameter',
	'unknown-measure',
	'unknown-area-type',
	'unknown-period',
	'unknown-kind',
	'unknown-area',
	'not-held-for-area-type',
	'too-many-rows',
	'malformed-postcode',
	'postcode-not-in-london',
	'unknown-address',
	'malformed-address',
	'method-not-allowed',
	'body-refused',
	'too-many-requests',
	'unavailable'
] as const;
export type ApiErrorCode = (typeof apiErrorCodes)[number];

export interface ApiErrorDetails {
	/** The parameter at fault. */
	parameter?: string;
	/** What would have been accepted, where it can be listed. */
	allowed?: readonly string[];
}

/** The one way the API refuses: a status, a stable code, and a sentence for the person who wrote the request. */
export class ApiError extends Error {
	readonly status: number;
	readonly code: ApiErrorCode;
	readonly details: ApiErrorDetails;

	constructor(status: number, code: ApiErrorCode, message: string, details: ApiErrorDetails = {}) {
		super(message);
		this.name = 'ApiError';
		this.status = status;
		this.code = code;
		this.details = details;
	}

	toJSON() {
		return { error: { code: this.code, message: this.message, ...this.details } };
	}
}

const LONGEST_QUOTE = 40;

/** What was sent, fit to repeat in a message: on one line, and not all ten kilobytes of it. */
export function quoted(text: string): string {
	const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');
	return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE)}…”` : `“${line}”`;
}
