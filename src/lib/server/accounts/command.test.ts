import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail } from '../contributions/audit.ts';
import { runAccounts } from './command.ts';
import { readInvitation } from './invitations.ts';
import { madeUpSite } from './made-up-visitor.ts';
import type { MadeUpSite } from './made-up-visitor.ts';

const boroughs = [
	{ code: 'E09000012', name: 'Hackney' },
	{ code: 'E09000013', name: 'Hammersmith and Fulham' }
];
let site: MadeUpSite;
beforeEach(() => void (site = madeUpSite()));
afterEach(() => void site.db.close());

const run = (line: string) =>
	runAccounts(site.db, line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [], {
		origin: 'https://atlas.example',
		boroughs: () => boroughs
	});
const invited = 'invite --email a@hackney.gov.uk --role contributor --borough hackney';

describe('the accounts command', () => {
	it('prints a link that works, for boroughs by name or code', () => {
		const printed = run(`${invited} --borough "Hammersmith & Fulham" --borough E09000012`);
		expect(printed).toContain('borough contributor of Hackney, Hammersmith and Fulham.');
		const token = /^https:\/\/atlas\.example\/account\/accept\?token=(\S+)$/m.exec(printed)?.[1] ?? '';
		expect(readInvitation(site.db, token)).toMatchObject({
			kind: 'open',
			person: { boroughs: ['E09000012', 'E09000013'] }
		});
	});

	it('lists who there is', () => {
		expect(run('list')).toMatch(/no accounts yet/);
		run(invited);
		expect(run('list')).toMatch(/^a@hackney.gov.uk {2}contributor of Hackney {2}Invited, until/);
	});

	it('writes each act to the trail as its own', () => {
		run(invited);
		for (const act of ['disable', 'enable', 'reset']) run(`${act} --email a@hackney.gov.uk`);
		run('role --email A@hackney.gov.uk --role editor');
		const trail = auditTrail(site.db);
		expect(trail.map(({ action }) => action)).toEqual([
			'change-role',
			'make-password-link',
			'enable-account',
			'disable-account',
			'invite-account'
		]);
		expect(new Set(trail.map(({ actorName }) => actorName))).toEqual(new Set(['Command line']));
	});

	it.each([
		['', /Say what to do/],
		['frobnicate', /no command "frobnicate"/],
		['constructor', /no command "constructor"/],
		['invite', /Give --email/],
		['invite --email a@b.uk', /Give --role/],
		['invite --email a@b.uk --role boss', /no role "boss".*viewer, contributor, editor, administrator/],
		['invite --email a@b.uk --role contributor', /at least one borough/],
		[
			'invite --email a@b.uk --role contributor --borough Hakney',
			/no borough "Hakney".*Hackney, Hammersmith/
		],
		['invite --email a@b.uk --role contributor --borough Hammersmith and Fulham', /too many/],
		['list --email a@b.uk', /"list" takes no --email/],
		['disable --email a@b.uk', /No account has the address a@b.uk/],
		['disable --mail a@b.uk', /--mail/]
	])('"%s" is refused in words and changes nothing', (line, message) => {
		expect(() => run(line)).toThrow(message);
		expect(auditTrail(site.db)).toEqual([]);
	});
});
