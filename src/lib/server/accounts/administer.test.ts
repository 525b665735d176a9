import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail, commandLine } from '../contributions/audit.ts';
import { invite, requirePerson, reset, setDisabled, setRole } from './administer.ts';
import { acceptInvitation, makeInvitation, readInvitation } from './invitations.ts';
import { madeUpSite, password, Visitor } from './made-up-visitor.ts';
import type { MadeUpSite } from './made-up-visitor.ts';
import { findPersonByEmail } from './people.ts';
import { standingOf } from './standing.ts';

const email = 'ada@hackney.gov.uk';
const hackney = 'E09000012';
const chosen = { name: 'Ada Example', password };
let site: MadeUpSite;

beforeEach(() => void (site = madeUpSite()));
afterEach(() => void site.db.close());

const inviteAda = () =>
	invite(site.db, commandLine, { email: ' Ada@Hackney.gov.uk ', role: 'contributor', boroughs: [hackney] });
const ada = () => requirePerson(site.db, email);
const actions = () => auditTrail(site.db).map(({ action }) => action);

describe('an invitation', () => {
	it('becomes an account with the role it was for, and nothing before that', async () => {
		const token = inviteAda();
		expect(ada()).toMatchObject({ role: 'contributor', boroughs: [hackney], canSignIn: false });
		expect(standingOf(ada())).toMatch(/^Invited, until \d/);
		expect(await new Visitor(site).signIn(email)).toEqual({ kind: 'refused' });
		await acceptInvitation(site.db, token, chosen);
		const visitor = new Visitor(site);
		expect(await visitor.signIn(email)).toEqual({ kind: 'signed-in' });
		expect(await visitor.session()).toMatchObject({ name: 'Ada Example', role: 'contributor' });
		expect(actions()).toEqual(['accept-invitation', 'invite-account']);
	});

	it('keeps its secret nowhere', () => {
		const token = inviteAda();
		const everything = JSON.stringify(
			['invitation', 'user', 'audit'].map((table) => site.db.prepare(`select * from ${table}`).all())
		);
		expect(everything).toContain(email);
		expect(everything).not.toContain(token);
	});

	it('works once', async () => {
		const token = inviteAda();
		await acceptInvitation(site.db, token, chosen);
		expect(readInvitation(site.db, token)).toEqual({ kind: 'used' });
		await expect(acceptInvitation(site.db, token, chosen)).rejects.toThrow(/can no longer be used/);
	});

	it('works once even when it is used twice at once', async () => {
		const token = inviteAda();
		const both = await Promise.allSettled([1, 2].map(() => acceptInvitation(site.db, token, chosen)));
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(actions().filter((action) => action === 'accept-invitation')).toHaveLength(1);
	});

	it('runs out after a week', () => {
		const token = inviteAda();
		const day = 24 * 60 * 60_000;
		expect(readInvitation(site.db, token, new Date(Date.now() + 6.9 * day)).kind).toBe('open');
		expect(readInvitation(site.db, token, new Date(Date.now() + 7.1 * day)).kind).toBe('expired');
		expect(standingOf(ada(), new Date(Date.now() + 7.1 * day))).toBe('Invitation has run out');
	});

	it('made by a clock that was ahead is worth nothing once it is put right, and by minutes it is', async () => {
		inviteAda();
		const later = (milliseconds: number) =>
			makeInvitation(site.db, ada().id, commandLine, new Date(Date.now() + milliseconds));
		const ahead = later(4 * 365 * 24 * 60 * 60_000);
		expect(readInvitation(site.db, ahead)).toEqual({ kind: 'expired' });
		await expect(acceptInvitation(site.db, ahead, chosen)).rejects.toThrow(/can no longer be used/);
		expect(ada().canSignIn).toBe(false);
		expect(standingOf(ada())).toBe('Invitation has run out');
		expect(readInvitation(site.db, later(2 * 60_000)).kind).toBe('open');
	});

	it('is put to an end by a newer one', () => {
		const first = inviteAda();
		const second = makeInvitation(site.db, ada().id, commandLine);
		expect(readInvitation(site.db, first).kind).toBe('unknown');
		expect(readInvitation(site.db, second)).toMatchObject({ kind: 'open', isFirst: true });
	});

	it.each([
		['a short password', { name: 'Ada', password: 'too short' }, /at least 12/],
		['no name', { name: '  ', password }, /Enter your name/],
		['the address as password', { name: 'Ada', password: `${email}1` }, /does not begin/]
	])('is not taken up with %s', async (_, typed, message) => {
		const token = inviteAda();
		await expect(acceptInvitation(site.db, token, typed)).rejects.toThrow(message);
		expect(readInvitation(site.db, token).kind).toBe('open');
	});

	it.each([
		[{ email: 'ada', role: 'editor', boroughs: [] }, /"ada" is not an email address/],
		[{ email: 'a b@c.uk', role: 'editor', boroughs: [] }, /not an email address/],
		[{ email, role: 'contributor', boroughs: [] }, /at least one borough/],
		[{ email, role: 'editor', boroughs: [hackney] }, /Only a contributor has boroughs; an editor has none/]
	] as const)('is refused for %j', (asked, message) => {
		expect(() => invite(site.db, commandLine, { ...asked, boroughs: [...asked.boroughs] })).toThrow(message);
		expect(findPersonByEmail(site.db, asked.email)).toBeUndefined();
	});

	it('is refused for someone who has an account', () => {
		inviteAda();
		expect(inviteAda).toThrow(/already has an account, as a borough contributor/);
	});
});

describe('an account', () => {
	it('gets another password by a new link, which ends its sessions', async () => {
		await acceptInvitation(site.db, inviteAda(), chosen);
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const token = reset(site.db, commandLine, ada());
		expect(await visitor.session()).not.toBeNull();
		expect(readInvitation(site.db, token)).toMatchObject({ kind: 'open', isFirst: false });
		await acceptInvitation(site.db, token, { ...chosen, password: 'four other made up words' });
		expect(await visitor.session()).toBeNull();
		expect((await visitor.signIn(email)).kind).toBe('refused');
		expect((await visitor.signIn(email, 'four other made up words')).kind).toBe('signed-in');
	});

	it('that is switched off has no session and no way in, until it is switched on', async () => {
		const link = inviteAda();
		setDisabled(site.db, commandLine, ada(), true);
		expect(readInvitation(site.db, link).kind).toBe('unknown');
		expect(() => reset(site.db, commandLine, ada())).toThrow(/switched off/);
		setDisabled(site.db, commandLine, ada(), false);
		expect(readInvitation(site.db, reset(site.db, commandLine, ada())).kind).toBe('open');
	});

	it('changes its role with its boroughs, and the trail says from what to what', () => {
		inviteAda();
		expect(() => setRole(site.db, commandLine, ada(), { role: 'editor', boroughs: [hackney] })).toThrow();
		setRole(site.db, commandLine, ada(), { role: 'editor', boroughs: [] });
		expect(ada()).toMatchObject({ role: 'editor', boroughs: [] });
		expect(auditTrail(site.db)[0]).toMatchObject({
			action: 'change-role',
			before: { role: 'contributor', boroughs: [hackney] },
			after: { role: 'editor', boroughs: [] }
		});
	});

	it('cannot be demoted or switched off by its own holder', () => {
		inviteAda();
		const self = ada();
		expect(() => setDisabled(site.db, self, self, true)).toThrow(/your own account/);
		expect(() => setRole(site.db, self, self, { role: 'administrator', boroughs: [] })).toThrow(/your own/);
		expect(ada()).toMatchObject({ role: 'contributor', disabled: false });
	});
});
