import { describe, expect, it } from 'vitest';
import type { PublishedRelease } from '../../releases/upload-kinds.ts';
import { readSources } from '../prepare/sources.ts';
import { sha256Of } from '../sha256.ts';
import { editionSources } from './edition-sources.ts';

const committed = readSources('data/sources.json');
const bytes = new TextEncoder().encode('made up');
const release = (kind: PublishedRelease['kind'], period: string): PublishedRelease => ({
	...{ kind, period, fileName: `made-up-${period}.zip`, bytes, published: '2026-11-21' }
});
const row = (period: string) => ({ period, pcn: 'U00000', name: 'Row', fte: 1 });
const tables = {
	linkWorkerHistory: ['2020-03-31', '2020-06-30', '2026-06-30'].map(row),
	pcnStaff: [{ ...row('2026-09-30') }] as never[]
};
const sourceOf = (id: string, ...releases: PublishedRelease[]) =>
	editionSources(committed, releases, tables).find((source) => source.id === id);

describe('the sources of an edition', () => {
	it('are those of data/ when nothing has been published', () => {
		expect(editionSources(committed, [], tables)).toEqual(committed);
	});

	it('tell of the release really used, under the id that figures carry', () => {
		expect(sourceOf('pcn-workforce-2026-06', release('workforce', '2026-09-30'))).toMatchObject({
			publisher: 'NHS England',
			landing:
				'https://digital.nhs.uk/data-and-information/publications/statistical/primary-care-network-workforce',
			download: null,
			vintage: '30 September 2026',
			period: '2026-09-30',
			geography: 'PCN codes of September 2026',
			sha256: sha256Of(bytes),
			bytes: 7
		});
		expect(sourceOf('pcn-workforce-2026-06', release('workforce', '2026-09-30'))?.note).toMatch(
			/uploaded as made-up-2026-09-30\.zip and published through the site on 21 November 2026\.$/
		);
		expect(sourceOf('debt-advice-2026-04', release('advice-list', '2026-10-31'))?.vintage).toBe(
			'October 2026'
		);
	});

	it('keep the newest entry when an earlier quarter is published, and the history names the quarters held', () => {
		const earlier = release('workforce', '2024-03-31');
		const same = committed.find(({ id }) => id === 'pcn-workforce-2026-06');
		expect(sourceOf('pcn-workforce-2026-06', earlier)).toEqual(same);
		expect(sourceOf('pcn-workforce-history', earlier)).toMatchObject({
			vintage: 'March 2020 and June 2020, and June 2026 and September 2026',
			period: '2026-09-30'
		});
	});
});
