import type { AreaType } from '../../../atlas/area-types.ts';
import { methodsUrl } from '../../../url/methods.ts';
import type { MethodsState } from '../../../url/methods.ts';
import { areasAround, findArea, listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { mainSmallArea } from '../../queries/workings.ts';

/** The areas the examples are of: as asked for, as usual, or else the first there is. */
export function exampleAreas(query: URLSearchParams): Record<'pcn' | 'borough' | 'lsoa' | 'icb', Area> {
	const asked = methodsUrl.parse(query);
	const pcn = chosen('pcn', asked.network, methodsUrl.start.network);
	const borough = chosen('borough', asked.borough, methodsUrl.start.borough);
	const lsoa = found(mainSmallArea(pcn.code), `${pcn.name} has no small area`);
	const icb = found(
		areasAround(pcn.code).find(({ type }) => type === 'icb')?.code,
		`${pcn.name} has no board`
	);
	return { pcn, borough, lsoa, icb };
}

export type ExampleAreas = ReturnType<typeof exampleAreas>;

export const stateOf = ({ pcn, borough }: ExampleAreas): MethodsState => ({
	network: pcn.code,
	borough: borough.code
});

function chosen(type: AreaType, ...codes: string[]): Area {
	const all = listAreas(type);
	const match = codes.flatMap((code) => all.find((area) => area.code === code) ?? [])[0] ?? all[0];
	if (!match) throw new Error(`The atlas has no area of kind ${type}`);
	return match;
}

function found(code: string | undefined, otherwise: string): Area {
	const area = code === undefined ? undefined : findArea(code);
	if (!area) throw new Error(otherwise);
	return area;
}

/** What the form offers. */
export function exampleChoices() {
	const choices = (type: AreaType) => listAreas(type).map(({ code, name }) => ({ code, name }));
	return { networks: choices('pcn'), boroughs: choices('borough') };
}
