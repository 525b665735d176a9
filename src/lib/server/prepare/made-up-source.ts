// For tests only. Every name, code and figure here is made up.
import { sha256Of } from '../sha256.ts';
import type { Source } from './sources.ts';

/** A made-up release. */
export const release = Buffer.from('code,posts\n'.concat('U00001,1.5\n'.repeat(20_000)));

export function sourceAt(url: string | null, sha256: string | null = sha256Of(release)): Source {
	return {
		id: 'libraries-2023',
		title: 'A made-up list',
		publisher: 'Nobody',
		landing: 'https://example.org/list',
		download: url === null ? null : { url, sha256, bytes: null },
		licence: 'None',
		licenceUrl: 'https://example.org/licence',
		vintage: '2023',
		period: '2023-12-31',
		published: null,
		geography: null,
		attribution: 'Made up.',
		note: 'Made up.',
		file: 'assets/list.csv',
		sha256: sha256Of(release),
		bytes: release.length,
		rows: 20_000
	};
}
