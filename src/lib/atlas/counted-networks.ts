import type { AreaType } from './area-types.ts';

/** What the numbers in the key to the map count; null for a single network, where there is nothing to count. */
export function countedNetworks({ type, name }: { type: AreaType; name: string }): string | null {
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
