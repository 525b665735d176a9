import { describe, expect, it } from 'vitest';
import { urgentRoutesFor } from './urgent-help.ts';

const phones = (text: string) => urgentRoutesFor(text).map(({ phone }) => phone);

describe('words that speak of danger', () => {
	it.each([
		['my husband hits me', ['999', '0808 2000 247']],
		['domestic violence', ['999', '0808 2000 247']],
		['I feel suicidal', ['999', '116 123', '111']],
		['I want to kill myself', ['999', '116 123', '111']],
		["can't go on", ['999', '116 123', '111']],
		['chest pain', ['999', '111']]
	])('%s brings the phone routes first', (text, expected) => expect(phones(text)).toEqual(expected));

	it.each(["can't pay rent", 'lonely', 'carer', 'dance', 'refugee', ''])('%s does not', (text) =>
		expect(phones(text)).toEqual([])
	);
});
