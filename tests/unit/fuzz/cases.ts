import fc from 'fast-check';
import { expect } from 'vitest';

/** Cases in all, divided among the targets; `FUZZ_CASES=1000000 npx vitest run tests/unit/fuzz` for more. */
export const allCases = Number(process.env.FUZZ_CASES ?? 10_000);
/** So many hundredths of them, among so many targets. */
export const share = (hundredths: number, among = 1): number =>
	Math.ceil((allCases * hundredths) / 100 / among);
/** The same cases each time, so that a change alone can make them fail; `FUZZ_SEED` gives others. */
export const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

export interface Outcomes {
	read: number;
	refused: number;
}

/**
 * Gives a reader `cases` inputs. It must read each or throw one of `refusals`, with words; anything else (a TypeError, a
 * RangeError, a stack that overflows) fails, with the input. How often it did which.
 */
export async function fuzz<Input>(
	inputs: fc.Arbitrary<Input>,
	read: (input: Input) => unknown,
	{ cases, refusals }: { cases: number; refusals: readonly (new (...all: never[]) => Error)[] }
): Promise<Outcomes> {
	const outcomes = { read: 0, refused: 0 };
	const property = fc.asyncProperty(inputs, async (input) => {
		try {
			await read(input);
			outcomes.read += 1;
		} catch (error) {
			const known = refusals.some((kind) => error instanceof kind);
			if (!known || (error as Error).message.trim() === '') throw error;
			outcomes.refused += 1;
		}
	});
	await fc.assert(property, { numRuns: cases, seed });
	return outcomes;
}

/** Spoilt files are refused now and read now: a target that only ever does one is no longer being tested. */
export const expectBoth = ({ read, refused }: Outcomes): void =>
	expect([read > 0, refused > 0]).toEqual([true, true]);
