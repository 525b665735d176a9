import { choice } from './choice.ts';

export const homeAreas = ['pcn', 'borough'] as const;
export interface HomeState {
	areas: (typeof homeAreas)[number];
}

/** State of the home page in its address: which kind of area the map shows. */
export const homeUrl = {
	parse: (query: URLSearchParams): HomeState => ({ areas: choice(query.get('areas'), homeAreas, 'pcn') }),
	href: ({ areas }: HomeState): string => (areas === 'pcn' ? '/' : `/?areas=${areas}`)
};
