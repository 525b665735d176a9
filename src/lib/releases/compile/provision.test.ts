import { describe, expect, it } from 'vitest';
import type { WorkforcePost } from '../workforce.ts';
import { CompileError } from './compile-error.ts';
import { compileLibraries, compileLinkWorkerHistory, compilePcnStaff, sharedMailbox } from './provision.ts';

// Every name and figure here is made up.

const pcns = ['U00001', 'U00002', 'U00003'].map((code) => ({ code, name: code, sub_icb: '99A', icb: 'QZZ' }));
const post = (
	pcnCode: string,
	staffRole: string,
	fte: number | null,
	more: Partial<WorkforcePost> = {}
): WorkforcePost => ({
	...{ pcnCode, pcnName: 'ROW PCN', subIcbCode: '99A', icbCode: 'QZZ', regionCode: 'Y56' },
	...{ staffGroup: 'Other', staffRole, detailedRole: staffRole, fte, contracted: false },
	...more
});
const LINK_WORKER = 'Social Prescribing Link Workers';
const MENTAL_HEALTH = 'Social Prescribing Link Workers (Mental Health Practitioners)';

describe('compilePcnStaff', () => {
	const rows = compilePcnStaff(
		{
			period: '2026-06-30',
			posts: [
				post('U00001', LINK_WORKER, 0.8),
				post('U00001', LINK_WORKER, 1.2, { contracted: true }),
				post('U00001', LINK_WORKER, null),
				post('U00001', MENTAL_HEALTH, 1),
				post('U00002', 'Care Coordinators', 2),
				post('U09999', LINK_WORKER, 5, { regionCode: 'Y61' })
			]
		},
		pcns
	);

	it('adds up each role apart, mental-health link workers never among link workers', () => {
		expect(rows[0]).toMatchObject({
			pcn: 'U00001',
			link_worker_posts: 3,
			link_worker_fte: 2,
			link_worker_contracted_fte: 1.2,
			mental_health_link_worker_posts: 1,
			mental_health_link_worker_fte: 1
		});
	});

	it('has a row with nought for a network that returned other staff, and none for one that returned nobody', () => {
		expect(rows.map(({ pcn }) => pcn)).toEqual(['U00001', 'U00002']);
		expect(rows[1]).toMatchObject({ link_worker_posts: 0, link_worker_fte: 0, care_coordinator_fte: 2 });
	});

	it('refuses a network of the region that the practice map does not have', () => {
		const stranger = () =>
			compilePcnStaff({ period: '2026-06-30', posts: [post('U00009', LINK_WORKER, 1)] }, pcns);
		expect(stranger).toThrow(CompileError);
		expect(stranger).toThrow('network U00009 (ROW PCN) is not in practice-pcn-map');
	});
});

it('keeps quarters before the current return, which is compiled in more detail', () => {
	const quarter = (period: string) => ({ period, pcnCode: 'U00001', pcnName: 'Row', fte: 1 });
	const rows = compileLinkWorkerHistory([quarter('2022-09-30'), quarter('2026-06-30')], '2026-06-30');
	expect(rows).toEqual([{ period: '2022-09-30', pcn: 'U00001', name: 'Row', fte: 1 }]);
});

describe('sharedMailbox', () => {
	it.each(['info@example.org', 'debt.advice@example.org', 'enquiries@example.org', 'hello@example.org'])(
		'keeps %s',
		(email) => expect(sharedMailbox(email)).toBe(email)
	);
	it.each(['jo.bloggs@example.org', 'jbloggs@example.org', null])(
		'drops %s, for it may be a person’s',
		(email) => expect(sharedMailbox(email)).toBeNull()
	);
});

it('gives two libraries of one name and borough ids of their own', () => {
	const library = {
		...{
			name: 'Row Library',
			address: '1 Made Up Road, Wembley, Middlesex',
			authority: 'Made Up',
			kind: 'Static Library',
			postcode: 'ZE1 1AA'
		},
		...{
			lat: 51.5,
			lon: 0,
			lsoa: 'E01999901',
			borough: 'E09999999',
			open: true,
			operation: 'local authority'
		},
		...{ hoursPerWeek: null, email: null, coLocatedWithAdvice: false, coLocatedText: null }
	} as unknown as Parameters<typeof compileLibraries>[0][number];
	const rows = compileLibraries([library, library]);
	expect(rows.map(({ id }) => id)).toEqual(['E09999999-row-library', 'E09999999-row-library-2']);
	expect(rows[0]?.address).toBe('1 Made Up Road, Wembley');
});
