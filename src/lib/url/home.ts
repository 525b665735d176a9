import { choice } from './choice.ts';
import { unreadIn } from './unread.ts';

export const homeAreas = ['pcn', 'borough'] as const;
export interface HomeState {
	areas: (typeof homeAreas)[number];
}

const href = ({ areas }: HomeState): string => (areas === 'pcn' ? '/' : `/?areas=${areas}`);

/** State of the home page in its address: which kind of area the map shows. */
export const homeUrl = {
	parse: (query: URLSearchParams): HomeState => ({ areas: choice(query.get('areas'), homeAreas, 'pcn') }),
	href,
	unread: (query: URLSearchParams, read: HomeState): string[] => unreadIn(query, href(read), { areas: 'pcn' })
};
