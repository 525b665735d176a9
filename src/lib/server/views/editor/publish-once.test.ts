import { expect, it } from 'vitest';
import { PublicationError } from '../../contributions/publications.ts';
import { publishOnce } from './publish-once.ts';

const ann = { id: 'made-up', name: 'Ann Editor' };
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('publishes once for two presses of the button, and again when asked later', async () => {
	let asked = 0;
	const publisher = async () => {
		asked += 1;
		await later(20);
		return asked;
	};
	const press = () => publishOnce({ kind: 'release', upload: 3 }, ann, '', publisher);
	expect(await Promise.all([press(), press()])).toEqual([1, 1]);
	expect(await press()).toBe(2);
});

it('keeps other changes and other people apart, and forgets a failure', async () => {
	let asked = 0;
	const failing = async () => {
		asked += 1;
		await later(5);
		throw new PublicationError('Another publication is under way.');
	};
	const attempts = [
		publishOnce({ kind: 'roll-back', to: 0 }, ann, '', failing),
		publishOnce({ kind: 'roll-back', to: 1 }, ann, '', failing),
		publishOnce({ kind: 'roll-back', to: 0 }, { id: 'other', name: 'Ben' }, '', failing)
	];
	for (const attempt of attempts) await expect(attempt).rejects.toThrow('under way');
	await expect(publishOnce({ kind: 'roll-back', to: 0 }, ann, '', failing)).rejects.toThrow();
	expect(asked).toBe(4);
});
