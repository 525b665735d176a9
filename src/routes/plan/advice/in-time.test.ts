import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from './in-time';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = (milliseconds: number) =>
	new Promise<string>((resolve) => setTimeout(() => resolve('answer'), milliseconds));

it('gives the answer that comes in time, and keeps no timer', async () => {
	const answer = inTime(after(10), 100, () => 'late');
	await vi.advanceTimersByTimeAsync(10);
	expect(await answer).toBe('answer');
	expect(vi.getTimerCount()).toBe(0);
});

it('says it is late when it is, as things stand then', async () => {
	let stage = 'reading';
	const answer = inTime(after(200), 100, () => stage);
	stage = 'solving';
	await vi.advanceTimersByTimeAsync(100);
	expect(await answer).toBe('solving');
});

it('passes a failure on', async () => {
	await expect(inTime(Promise.reject(new Error('busy')), 100, () => 'late')).rejects.toThrow('busy');
});
