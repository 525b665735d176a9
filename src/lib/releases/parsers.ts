import { cleanText } from './text.ts';

/** Reads one trimmed cell; `undefined` means the cell is not what was expected. */
export type Parser<T> = { expected: string; parse: (cell: string) => T | undefined };

/** Any text but none, with stray bytes and odd spaces cleaned away. */
export const text: Parser<string> = {
	expected: 'some text',
	parse: (cell) => cleanText(cell) || undefined
};

/** Text, or null when the cell is empty. */
export const optionalText: Parser<string | null> = {
	expected: 'text or nothing',
	parse: (cell) => cleanText(cell) || null
};

/** A code in capitals; `pattern` must match all of it. */
export function code(pattern: RegExp, expected: string): Parser<string> {
	return {
		expected,
		parse: (cell) => {
			const capitals = cell.toUpperCase();
			return pattern.test(capitals) ? capitals : undefined;
		}
	};
}

type Range = { min?: number; max?: number };

function rangeWords({ min, max }: Range): string {
	if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
	if (min !== undefined) return ` of at least ${min}`;
	return max === undefined ? '' : ` of at most ${max}`;
}

function numeric(noun: string, pattern: RegExp, range: Range): Parser<number> {
	const { min = -Infinity, max = Infinity } = range;
	return {
		expected: `${noun}${rangeWords(range)}`,
		parse: (cell) => {
			if (!pattern.test(cell)) return undefined;
			const value = Number(cell);
			return Number.isFinite(value) && value >= min && value <= max ? value : undefined;
		}
	};
}

export function integer(range: Range = {}): Parser<number> {
	return numeric('a whole number', /^-?\d{1,15}$/, range);
}

export function number(range: Range = {}): Parser<number> {
	return numeric('a number', /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, range);
}

/** Null when the cell is one of the words the publisher writes for "missing" ('' is an empty cell). */
export function orMissing<T>(parser: Parser<T>, ...missing: string[]): Parser<T | null> {
	const words = missing.map((word) => (word === '' ? 'nothing' : `"${word}"`));
	return {
		expected: [parser.expected, ...words].join(' or '),
		parse: (cell) => (missing.includes(cell) ? null : parser.parse(cell))
	};
}

const yes = ['true', 'yes', 'y', '1'];
const no = ['false', 'no', 'n', '0'];

export const yesNo: Parser<boolean> = {
	expected: '"TRUE" or "FALSE" (or yes or no)',
	parse: (cell) => {
		const word = cell.toLowerCase();
		if (yes.includes(word)) return true;
		return no.includes(word) ? false : undefined;
	}
};

/** One of a closed list of words, whatever their case, given back as the list spells them. */
export function oneOf<const W extends string>(...words: W[]): Parser<W> {
	return {
		expected: words.map((word) => `"${word}"`).join(' or '),
		parse: (cell) => words.find((word) => word.toLowerCase() === cell.toLowerCase())
	};
}

/** A closed list of words with what each means. Keys are lower case; spaces in the cell count as one. */
export function meaning<T>(meanings: Readonly<Record<string, T>>): Parser<T> {
	const table = new Map(Object.entries(meanings));
	return {
		expected: `one of ${[...table.keys()].map((word) => `"${word}"`).join(', ')}`,
		parse: (cell) => table.get(cell.toLowerCase().replace(/\s+/g, ' '))
	};
}
