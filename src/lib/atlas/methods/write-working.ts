import { carryOut, contribution, total } from './working.ts';
import type { Operand, Step, Term, WorkingNumber } from './working.ts';

/** A step as a page writes it: words, a table of what goes in, and a line of arithmetic. */
export interface WrittenStep {
	words: string;
	table: { headings: string[]; rows: WrittenRow[] } | null;
	/** "6.3 ÷ 53,402 × 10,000 = 1.1797". */
	sum: string;
}
export interface WrittenRow {
	name: string;
	cells: string[];
	/** A line that stands for terms too many to list, or for the total. */
	isSummary?: boolean;
}

/** Terms listed by name; the rest stand in one line together, so that the column still adds up. */
const MOST_TERMS = 10;

const grouped = (most: number, least = 0) =>
	new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most });
const precise = new Intl.NumberFormat('en-GB', {
	maximumSignificantDigits: 5,
	maximumFractionDigits: 2,
	roundingPriority: 'morePrecision'
});
const writers: Record<WorkingNumber, (value: number) => string> = {
	people: (value) => grouped(1).format(value),
	posts: (value) => grouped(3).format(value),
	share: (value) => `${grouped(2).format(value * 100)}%`,
	number: (value) => precise.format(value)
};

/** A number of a worked example: to more places than a page gives it, so that a reader can do the sum again. */
export function workingNumber(value: number, format: WorkingNumber = 'number'): string {
	return writers[format](value).replace('-', '−');
}

/** Every step in words and figures. `carryOut` on the same steps gives the same results, unrounded. */
export function writeWorking(steps: readonly Step[]): WrittenStep[] {
	const results = carryOut(steps);
	return steps.map((step, at) => ({
		words: step.words,
		table: tableOf(step),
		sum: `${left(step, operandWriter(steps, results))} = ${workingNumber(results[at] ?? NaN, step.formats?.result)}`
	}));
}

function operandWriter(steps: readonly Step[], results: readonly number[]): (operand: Operand) => string {
	return (operand) =>
		'given' in operand
			? workingNumber(operand.given)
			: workingNumber(results[operand.step] ?? NaN, steps[operand.step]?.formats?.result);
}

function left({ operation, formats }: Step, write: (operand: Operand) => string): string {
	switch (operation.kind) {
		case 'given':
			return 'As published';
		case 'sum':
			return operation.terms.length > MOST_TERMS || operation.terms.length === 0
				? 'Added up'
				: operation.terms.map(({ value }) => workingNumber(value, formats?.value)).join(' + ');
		case 'weighted-sum':
			return 'The last column added up';
		case 'weighted-mean': {
			const weights = total(operation.terms, ({ weight = 1 }) => weight);
			const sum = total(operation.terms, contribution);
			return `${workingNumber(sum)} ÷ ${workingNumber(weights, formats?.weight)}`;
		}
		case 'ratio':
			return [write(operation.top), '÷', write(operation.bottom), ...timesOf(operation.times, write)].join(
				' '
			);
		case 'difference':
			return `${write(operation.from)} − ${write(operation.take)}`;
	}
}

/** Multiplying by one says nothing. */
function timesOf(times: Operand, write: (operand: Operand) => string): string[] {
	return 'given' in times && times.given === 1 ? [] : ['×', write(times)];
}

function tableOf({ operation, headings, formats, others = 'others' }: Step): WrittenStep['table'] {
	if (!('terms' in operation) || operation.terms.length === 0 || !headings) return null;
	const isWeighted = operation.kind !== 'sum';
	const listed = largest(operation.terms, isWeighted ? contribution : ({ value }) => value);
	const cellsOf = (term: Term) => {
		const value = term.words ?? workingNumber(term.value, formats?.value);
		if (!isWeighted) return [value];
		return [value, workingNumber(term.weight ?? 1, formats?.weight), workingNumber(contribution(term))];
	};
	const rows: WrittenRow[] = listed.named.map((term) => ({ name: term.name, cells: cellsOf(term) }));
	const rest = listed.rest;
	if (rest.length > 0) {
		const value = total(rest, ({ value }) => value);
		const weight = total(rest, ({ weight = 1 }) => weight);
		const cells = isWeighted
			? ['', workingNumber(weight, formats?.weight), workingNumber(total(rest, contribution))]
			: [workingNumber(value, formats?.value)];
		rows.push({ name: `${rest.length.toLocaleString('en-GB')} other ${others}`, cells, isSummary: true });
	}
	return { headings: headingsOf(headings, isWeighted), rows };
}

function headingsOf(
	{ name, value, weight = '' }: NonNullable<Step['headings']>,
	isWeighted: boolean
): string[] {
	return isWeighted ? [name, value, weight, 'Multiplied'] : [name, value];
}

/** In the order given when all can be listed; otherwise those that count for most, and the rest. */
function largest(
	terms: readonly Term[],
	size: (term: Term) => number
): { named: readonly Term[]; rest: Term[] } {
	if (terms.length <= MOST_TERMS + 1) return { named: terms, rest: [] };
	const sorted = [...terms].sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1));
	return { named: sorted.slice(0, MOST_TERMS), rest: sorted.slice(MOST_TERMS) };
}
