import { isHttpError, isRedirect } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import type { Role, SignedIn } from '../../atlas/returns/roles.ts';
import { requireAdministrator, requireBorough, requireEditor, requireSignedIn } from './guard.ts';

vi.mock('../queries/areas.ts', () => ({
	findArea: (code: string) =>
		({ E09000012: { type: 'borough' }, E09000019: { type: 'borough' }, E12000007: { type: 'region' } })[code]
}));

const hackney = 'E09000012';
const islington = 'E09000019';

function event(role: Role | null, { method = 'GET', path = '/returns/hackney?year=2026' } = {}) {
	const url = new URL(path, 'http://127.0.0.1');
	const signedIn: SignedIn | null = role && {
		id: '1',
		name: 'Ada Example',
		email: 'ada@hackney.gov.uk',
		role,
		boroughs: role === 'contributor' ? [hackney] : []
	};
	return { locals: { signedIn }, request: new Request(url, { method }), url };
}

/** The person let through, or what the guard threw: "303 /sign-in…", "403", "404". */
function outcome(guard: () => SignedIn): string {
	try {
		return guard().role;
	} catch (thrown) {
		if (isRedirect(thrown)) return `${thrown.status} ${thrown.location}`;
		if (isHttpError(thrown)) return String(thrown.status);
		throw thrown;
	}
}

describe('guards', () => {
	it('sends whoever is signed out to sign in and back', () => {
		const back = '303 /sign-in?next=%2Freturns%2Fhackney%3Fyear%3D2026';
		for (const guard of [requireSignedIn, requireEditor, requireAdministrator]) {
			expect(outcome(() => guard(event(null)))).toBe(back);
		}
		expect(outcome(() => requireBorough(event(null), hackney))).toBe(back);
	});

	it('forgets the action that was posted', () => {
		const posted = event(null, { method: 'POST', path: '/returns/hackney?/submit' });
		expect(outcome(() => requireSignedIn(posted))).toBe('303 /sign-in?next=%2Freturns%2Fhackney&unsaved');
	});

	it('gives back what was filled in, and lets nobody past for it', () => {
		const posted = event(null, { method: 'POST', path: '/returns/hackney?/save' });
		const unsent = {
			action: '/returns/hackney?/save',
			fields: [['notes', 'Much to say.']] as [string, string][]
		};
		const guarded = { ...posted, locals: { ...posted.locals, unsent } };
		for (const guard of [requireSignedIn, requireEditor, requireAdministrator]) {
			try {
				expect(guard(guarded)).toBe('a refusal');
			} catch (thrown) {
				expect(thrown).toMatchObject({ status: 401, body: { unsent } });
			}
		}
	});

	it.each([
		['viewer', 'viewer', '403', '403', '404', '404'],
		['contributor', 'contributor', '403', '403', 'contributor', '404'],
		['editor', 'editor', 'editor', '403', 'editor', 'editor'],
		['administrator', 'administrator', 'administrator', 'administrator', 'administrator', 'administrator']
	] as const)(
		'lets a %s through where that role may go',
		(role, anyone, editor, administrator, own, other) => {
			expect(outcome(() => requireSignedIn(event(role)))).toBe(anyone);
			expect(outcome(() => requireEditor(event(role)))).toBe(editor);
			expect(outcome(() => requireAdministrator(event(role)))).toBe(administrator);
			expect(outcome(() => requireBorough(event(role), hackney))).toBe(own);
			expect(outcome(() => requireBorough(event(role), islington))).toBe(other);
		}
	);

	it('answers for another borough as for none', () => {
		const answer = (code: string) => {
			try {
				requireBorough(event('contributor'), code);
			} catch (thrown) {
				return thrown;
			}
			return undefined;
		};
		expect(answer(islington)).toEqual(answer('E09999999'));
		expect(isHttpError(answer(islington), 404)).toBe(true);
	});

	it('knows no borough that the atlas does not, even for an editor', () => {
		expect(outcome(() => requireBorough(event('editor'), 'E09999999'))).toBe('404');
		expect(outcome(() => requireBorough(event('editor'), 'E12000007'))).toBe('404');
	});
});
