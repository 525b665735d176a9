import { isRaw } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Notes } from './remarks.ts';

const LONGEST = 200_000;

/**
 * A record whose objects and lists some databases give as the text of their JSON ('{"name": "…"}'), with those read.
 * Text that only begins like JSON stays text.
 */
export function withoutJsonText(raw: Raw, notes: Notes): Raw {
	const read = Object.entries(raw).flatMap(([name, value]) => {
		const parsed = fromJsonText(value);
		if (parsed === undefined) return [];
		notes.note('normalised', name, 'JSON in a text read as what it holds');
		return [[name, parsed] as const];
	});
	return read.length === 0 ? raw : { ...raw, ...Object.fromEntries(read) };
}

function fromJsonText(value: unknown): object | undefined {
	if (typeof value !== 'string' || value.length > LONGEST || !/^\s*(?:\{[^]*\}|\[[^]*\])\s*$/.test(value))
		return undefined;
	try {
		const parsed: unknown = JSON.parse(value);
		return isRaw(parsed) || Array.isArray(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}
