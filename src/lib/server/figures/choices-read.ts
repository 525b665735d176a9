import { areaTypes } from '../../atlas/area-types.ts';
import { codeOfSlug } from '../../atlas/names.ts';
import { findArea } from '../queries/areas.ts';
import { areaTyped } from '../views/compare/find-area.ts';
import type { Field } from './fields.ts';

export type FilledAreas = Extract<Field, { kind: 'areas' }> & { values: string[] };
/** A field of the builder with what is chosen now. */
export type FilledField = (Exclude<Field, { kind: 'areas' }> & { value: string }) | FilledAreas;

/** Choices by name, as the figure's address takes them, and what was wrong with the rest. */
export interface ChoicesRead {
	choices: Record<string, string>;
	/** What was typed that names no one area, to stand in its box until it does. */
	unclear: string[];
	problem: string | null;
}

const holds = (field: Extract<Field, { kind: 'list' }>, value: string) =>
	field.groups.some(({ options }) => options.some((option) => option.value === value));

/**
 * The same list with an area that a page leads here for: small areas are too many to list, and each profile of one
 * offers its figures.
 */
export function withAreaAsked(field: Field, query: URLSearchParams): Field {
	if (field.kind !== 'list' || field.name !== 'area') return field;
	const area = findArea(codeOfSlug(query.get('area')?.trim() ?? ''));
	if (!area || holds(field, area.code)) return field;
	const options = [{ value: area.code, label: area.name }];
	return { ...field, groups: [...field.groups, { label: areaTypes[area.type].label, options }] };
}

interface AreasRead {
	codes: string[];
	unclear: string[];
	problems: string[];
}

/** Areas by code (with commas between, as an address has them) or by name, a box each. */
function areasRead(given: readonly string[], most: number): AreasRead {
	const read: AreasRead = { codes: [], unclear: [], problems: [] };
	for (const text of given.map((one) => one.trim()).filter(Boolean)) {
		const listed = text.split(',').map((one) => findArea(codeOfSlug(one.trim())));
		const known = listed.flatMap((area) => area?.code ?? []);
		if (known.length === listed.length) {
			read.codes.push(...known);
			continue;
		}
		const typed = areaTyped(text);
		if (typed.kind === 'found') {
			read.codes.push(typed.area.code);
			continue;
		}
		read.unclear.push(text);
		const names = typed.choices.map(({ name }) => name).join(', ');
		read.problems.push(
			names
				? `“${text}” could be one of these: ${names}.`
				: `We know no area called “${text}”. Type a borough, a network, a board or a London postcode.`
		);
	}
	read.codes = [...new Set(read.codes)];
	if (read.codes.length > most)
		read.problems.push(`${most} areas are the most, so the first ${most} are shown.`);
	return { ...read, codes: read.codes.slice(0, most) };
}

/** The choices of an address that this figure offers. What another figure left behind, or nobody offers, is left out. */
export function choicesRead(fields: readonly Field[], query: URLSearchParams): ChoicesRead {
	const choices: Record<string, string> = {};
	const problems: string[] = [];
	const unclear: string[] = [];
	for (const field of fields) {
		if (field.kind === 'areas') {
			const areas = areasRead(query.getAll(field.name), field.most);
			if (areas.codes.length > 0) choices[field.name] = areas.codes.join(',');
			problems.push(...areas.problems);
			unclear.push(...areas.unclear);
			continue;
		}
		const asked = query.get(field.name)?.trim();
		const value = asked && field.name === 'area' ? codeOfSlug(asked) : asked;
		if (value && (field.kind !== 'list' || holds(field, value))) choices[field.name] = value;
	}
	return { choices, unclear, problem: problems.length > 0 ? problems.join(' ') : null };
}

/** The fields with what is shown of each: areas by their names, and in the boxes left what was typed of no one area. */
export const filledFields = (
	fields: readonly Field[],
	shown: Readonly<Record<string, string>>,
	unclear: readonly string[]
): FilledField[] =>
	fields.map((field) => {
		const value = shown[field.name] ?? '';
		if (field.kind !== 'areas') return { ...field, value };
		const names = value.split(',').map((code) => findArea(code)?.name ?? code);
		return { ...field, values: [...names, ...unclear].slice(0, field.most) };
	});
