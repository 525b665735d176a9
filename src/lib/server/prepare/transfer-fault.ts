type Nature = { retry: boolean; retryAfterSeconds?: number | null; offline?: boolean; cause?: unknown };

/** Why one attempt at a download failed; the message is a noun phrase: "an answer 503 (Service Unavailable)". */
export class TransferFault extends Error {
	override readonly name = 'TransferFault';
	/** Whether another try could go better. */
	readonly retry: boolean;
	readonly retryAfterSeconds: number | null;
	/** The server cannot be reached at all. */
	readonly offline: boolean;

	constructor(message: string, { retry, retryAfterSeconds = null, offline = false, cause }: Nature) {
		super(message, { cause });
		this.retry = retry;
		this.retryAfterSeconds = retryAfterSeconds;
		this.offline = offline;
	}
}

const passingStatuses = [408, 425, 429];

export async function statusFault(response: Response, now = Date.now()): Promise<TransferFault> {
	await response.body?.cancel();
	const retry = response.status >= 500 || passingStatuses.includes(response.status);
	const retryAfterSeconds = secondsFrom(response.headers.get('retry-after'), now);
	const words = response.statusText ? ` (${response.statusText})` : '';
	return new TransferFault(`an answer ${response.status}${words}`, { retry, retryAfterSeconds });
}

/** RFC 9110, 10.2.3: a number of seconds, or a date. */
function secondsFrom(retryAfter: string | null, now: number): number | null {
	if (retryAfter === null) return null;
	if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
	const date = Date.parse(retryAfter);
	return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

const unreachable = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH'];

/** What fetch or the file system threw. Fetch reports every network trouble as a TypeError with a cause. */
export function asFault(thrown: unknown): TransferFault {
	if (thrown instanceof TransferFault) return thrown;
	const { message, code } = thrown as NodeJS.ErrnoException;
	if (!(thrown instanceof TypeError)) {
		return new TransferFault(`trouble keeping the file here (${message})`, { retry: false, cause: thrown });
	}
	const cause = thrown.cause as NodeJS.ErrnoException | undefined;
	const known = cause?.code ?? code;
	if (known && unreachable.includes(known)) {
		return new TransferFault(`no way to reach it (${known})`, { retry: false, offline: true, cause: thrown });
	}
	return new TransferFault(`a broken connection (${cause?.message || message})`, {
		retry: true,
		cause: thrown
	});
}
