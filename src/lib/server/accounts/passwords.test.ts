import { describe, expect, it } from 'vitest';
import { passwordProblem } from './passwords.ts';

const email = 'ada.example@hackney.gov.uk';

describe('a password', () => {
	it.each(['four made up words', 'éàüöñ éàüöñ é', 'T7#kd9!qPz0w'])('"%s" will do', (password) =>
		expect(passwordProblem(password, email)).toBeUndefined()
	);

	it.each([
		['', /Enter a password/],
		['elevenchars', /at least 12/],
		['😀😀😀😀😀😀', /at least 12/],
		['aaaaaaaaaaaaaaaa', /more than a few/],
		['ada.example2026', /does not begin/],
		['my Ada.Example@Hackney.gov.uk', /does not begin/],
		['x'.repeat(129), /at most 128/]
	])('"%s" will not', (password, message) => expect(passwordProblem(password, email)).toMatch(message));
});
