/**
 * A worked example as data: what is given, and what is done with it, step by step. The page writes the very terms that
 * `carryOut` adds up, so that what is shown cannot say one thing and the figure another.
 */

/** Something counted or published: a practice's patients, a small area's score. */
export interface Term {
	name: string;
	value: number;
	/** What the value is multiplied by, in a weighted sum or mean. */
	weight?: number;
	/** Said instead of the value, where it is not a plain number: "withheld", "yes". */
	words?: string;
}

/** A number from an earlier step, by its place from nought, or one that is given. */
export type Operand = { step: number } | { given: number; name: string };

export type Operation =
	/** Taken as it is from the release. */
	| { kind: 'given'; value: number }
	| { kind: 'sum'; terms: readonly Term[] }
	/** Σ value × weight. */
	| { kind: 'weighted-sum'; terms: readonly Term[] }
	/** Σ value × weight ÷ Σ weight. */
	| { kind: 'weighted-mean'; terms: readonly Term[] }
	/** top ÷ bottom × times. */
	| { kind: 'ratio'; top: Operand; bottom: Operand; times: Operand }
	| { kind: 'difference'; from: Operand; take: Operand };

/** How the numbers of a step are written. */
export type WorkingNumber = 'people' | 'posts' | 'share' | 'number';

export interface Step {
	/** What is done, in words, without a full stop at the end. */
	words: string;
	operation: Operation;
	/** Headings of the table of terms: who or what, the value, the weight. */
	headings?: { name: string; value: string; weight?: string };
	formats?: { value?: WorkingNumber; weight?: WorkingNumber; result?: WorkingNumber };
	/** What the terms that are too many to list are called: "small areas". */
	others?: string;
}

/**
 * The result of every step in turn, the last of them the figure.
 *
 * @throws RangeError for a step that reads one at or after itself
 */
export function carryOut(steps: readonly Step[]): number[] {
	const results: number[] = [];
	for (const { operation } of steps) results.push(resultOf(operation, (at) => read(at, results)));
	return results;
}

function read(operand: Operand, results: readonly number[]): number {
	if ('given' in operand) return operand.given;
	const result = results[operand.step];
	if (result === undefined) throw new RangeError(`step: ${operand.step} is not an earlier step`);
	return result;
}

function resultOf(operation: Operation, number: (operand: Operand) => number): number {
	switch (operation.kind) {
		case 'given':
			return operation.value;
		case 'sum':
			return total(operation.terms, ({ value }) => value);
		case 'weighted-sum':
			return total(operation.terms, contribution);
		case 'weighted-mean':
			return total(operation.terms, contribution) / total(operation.terms, ({ weight = 1 }) => weight);
		case 'ratio':
			return (number(operation.top) / number(operation.bottom)) * number(operation.times);
		case 'difference':
			return number(operation.from) - number(operation.take);
	}
}

/** What one term adds to a weighted sum. */
export const contribution = ({ value, weight = 1 }: Term): number => value * weight;

export function total(terms: readonly Term[], of: (term: Term) => number): number {
	return terms.reduce((sum, term) => sum + of(term), 0);
}
