/**
 * Hashing a password is slow on purpose and shares its threads with the packing of pages. So few are hashed at once,
 * and not many may wait: a flood of tries must not slow the site for those who read it.
 */
const AT_ONCE = 2;
const MOST_WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

export const isQueueFull = (): boolean => waiting.length >= MOST_WAITING;

/** Does the work when its turn has come. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	running += 1;
	try {
		return await work();
	} finally {
		running -= 1;
		waiting.shift()?.();
	}
}
