import type { PageData } from './$types';

/** What the page's parts take, as the server gives it. */
export type Profile = PageData['profile'];

/** What the numbers in the key to the map count; null for a single network, where there is nothing to count. */
export function countedNetworks({ type, name }: Profile['area']): string | null {
	switch (type) {
		case 'pcn':
			return null;
		case 'lsoa':
			return 'networks its people are registered with';
		case 'borough':
			return `networks serving ${name}`;
		default:
			return `networks of ${name}`;
	}
}
