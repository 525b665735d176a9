import { describe, expect, it } from 'vitest';
import { inTurn, isQueueFull } from './turns.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('turns', () => {
	it('lets two work at once, in the order they came, and says when the queue is full', async () => {
		let atWork = 0;
		let most = 0;
		const order: number[] = [];
		const all = Array.from({ length: 22 }, (_, at) =>
			inTurn(async () => {
				most = Math.max(most, (atWork += 1));
				order.push(at);
				await pause();
				atWork -= 1;
			})
		);
		expect(isQueueFull()).toBe(true);
		await Promise.all(all);
		expect([most, order]).toEqual([2, Array.from({ length: 22 }, (_, at) => at)]);
		expect(isQueueFull()).toBe(false);
	});

	it('goes on after work that failed', async () => {
		const failing = [1, 2, 3].map(() => inTurn(() => Promise.reject(new Error('made up'))));
		expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(
			Array(3).fill('rejected')
		);
		expect(await inTurn(async () => 'done')).toBe('done');
	});
});
