/** For tests only: reads the shared golden cases, which are not part of this repository and may be absent. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Answer = Record<string, unknown>;

export interface GoldenCase<Input> {
	name: string;
	group: string;
	input: Input;
	expected: Answer;
	tolerance: { rel: number; abs: number };
	tolerance_limits?: { fraction_of_width: number };
}

const folder = new URL('../../../../shared/golden/', import.meta.url);

export function readGolden<Input>(suite: string): { cases: GoldenCase<Input>[]; datasets?: unknown } {
	const file = new URL(`${suite}.public.json`, folder);
	if (!existsSync(file)) return { cases: [] };
	return JSON.parse(readFileSync(file, 'utf8')) as { cases: GoldenCase<Input>[] };
}

/**
 * Runs every case of a suite that `isOurs`, and compares every expected figure but those named in `besides`.
 * Says so and skips when the golden cases are not there.
 */
export function testGolden<Input>(
	suite: string,
	answer: (input: Input) => Answer | Promise<Answer>,
	{ isOurs = () => true, besides = [] }: { isOurs?: (input: Input) => boolean; besides?: string[] } = {}
): void {
	const cases = readGolden<Input>(suite).cases.filter(({ input }) => isOurs(input));
	describe(`golden cases: ${suite}`, () => {
		if (cases.length === 0) it.skip('left out: ../shared/golden is not here');
		it.each(cases)('$name', async (golden) => {
			if ('error' in golden.expected) {
				await expect((async () => answer(golden.input))()).rejects.toThrow(RangeError);
				return;
			}
			const got = await answer(golden.input);
			for (const [key, expected] of Object.entries(golden.expected)) {
				if (besides.includes(key)) continue;
				expectClose(got[key], expected, key, margin(golden, key));
			}
		});
	});
}

/** How far off a number may be. Simulated limits are allowed a share of their width instead. */
function margin(golden: GoldenCase<unknown>, key: string): (expected: number) => number {
	const [, index] = /^(.*)_(?:lower|upper)$/.exec(key) ?? [];
	if (golden.tolerance_limits && index) {
		const width = Number(golden.expected[`${index}_upper`]) - Number(golden.expected[`${index}_lower`]);
		const allowed = golden.tolerance_limits.fraction_of_width * width;
		return () => allowed;
	}
	const { rel, abs } = golden.tolerance;
	return (expected) => Math.max(abs, rel * Math.abs(expected));
}

function expectClose(got: unknown, expected: unknown, path: string, allowed: (expected: number) => number) {
	if (Array.isArray(expected)) {
		expect(got, path).toHaveLength(expected.length);
		expected.forEach((part, i) => expectClose((got as unknown[])[i], part, `${path}[${i}]`, allowed));
	} else if (typeof expected === 'number') {
		expect(got, path).toBeTypeOf('number');
		expect(Math.abs(Number(got) - expected), `${path}: ${got} for ${expected}`).toBeLessThanOrEqual(
			allowed(expected)
		);
	} else {
		expect(got ?? null, path).toEqual(expected);
	}
}
