import type { PublishedReturn } from '../../atlas/returns/published.ts';
import { firstQuarter, quarterName } from '../../atlas/returns/quarters.ts';
import { returnsSource } from '../../atlas/sources.ts';
import type { SourceRecord } from '../queries/sources.ts';

const openLicence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** What boroughs have returned, as a source beside the official releases: who says so, as of when, on what terms. */
export function sourceOfReturns(
	returns: readonly PublishedReturn[]
): Omit<SourceRecord, 'url' | 'licence_url'> & { landing: string; licenceUrl: string } {
	const latest = (dates: string[]) => dates.sort().at(-1);
	const period = latest(returns.map((made) => made.period));
	const boroughs = new Set(returns.map(({ borough }) => borough)).size;
	return {
		id: returnsSource,
		title: 'Borough returns to the London Provision Atlas',
		publisher: 'London boroughs, through the Greater London Authority',
		landing: '/coverage',
		licence: 'Open Government Licence v3.0',
		licenceUrl: openLicence,
		vintage: period ? quarterName(period) : 'No return published yet',
		period: period ?? firstQuarter,
		published: latest(returns.map((made) => made.published)) ?? '',
		geography: null,
		attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
		note: `Each quarter a borough may say how far its programme reaches, which parts of the basic standard it meets, and how many link workers, volunteers and referrals it has. An editor checks a return before it is published. ${boroughs} of 33 boroughs have published one. An empty answer is “not reported”, never “no” or nought.`,
		file: null,
		sha256: null,
		bytes: null
	};
}
