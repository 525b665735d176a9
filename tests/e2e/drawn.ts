import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';

/** A figure as the API gives it. */
export interface Row {
	measure: string;
	area: string;
	name: string;
	period: string;
	status: string;
	value: number | null;
	numerator: number | null;
}

/** A number as a picture carries it; nothing where there is none. */
export const asWritten = (value: number | null) => (value === null ? '' : String(value));

export async function svgOf(request: APIRequestContext, address: string): Promise<string> {
	const answer = await request.get(address);
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
	return answer.text();
}

/** The attributes, `data-` left off, of every shape that has all of these. */
export function shapesWith(svg: string, ...keys: string[]): Record<string, string>[] {
	return [...svg.matchAll(/<(?:path|rect|circle|g) [^>]*>/g)]
		.map(([tag]) =>
			Object.fromEntries(
				[...tag.matchAll(/ (?:data-)?([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
			)
		)
		.filter((shape) => keys.every((key) => key in shape));
}

/** The attributes of every shape that has a certain one, by its value. */
export const shapesBy = (svg: string, key: string): Map<string, Record<string, string>> =>
	new Map(shapesWith(svg, key).map((shape) => [shape[key] ?? '', shape]));

export async function figures(request: APIRequestContext, query: string): Promise<Row[]> {
	return ((await (await request.get(`/api/v1/figures?${query}`)).json()) as { figures: Row[] }).figures;
}
