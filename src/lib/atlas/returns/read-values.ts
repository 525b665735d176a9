/** An answer, or undefined for none; or a sentence about what is wrong. */
export type Reading = { answer: string | number | readonly string[] | undefined } | { fault: string };

const grouped = new Intl.NumberFormat('en-GB');
const LINK_MAX_LENGTH = 500;

/** "2,100", "2100" and, from a spreadsheet, "2100.0". Not "about 20", "-3" or "1e3". */
export function readNumber(text: string, { max, decimals }: { max: number; decimals: number }): Reading {
	const digits = text.trim().replace(/^(\d{1,3}(,\d{3})+)(?=\.|$)/, (group) => group.replaceAll(',', ''));
	const sample = decimals === 0 ? '12' : '12 or 1.5';
	if (!/^(\d+\.?|\d*\.\d+)$/.test(digits)) {
		const isNegative = /^[-−]\s*\d/.test(digits);
		return {
			fault: isNegative
				? 'Enter 0 or more.'
				: `Enter a number in figures, such as ${sample}, or leave it empty if it is not known.`
		};
	}
	const fraction = (digits.split('.')[1] ?? '').replace(/0+$/, '');
	if (fraction.length > decimals) {
		return { fault: decimals === 0 ? 'Enter a whole number.' : `Give no more than ${decimals} decimals.` };
	}
	const value = Number(digits);
	if (value > max) return { fault: `Enter no more than ${grouped.format(max)}.` };
	return { answer: value };
}

/** Text in one form: no control characters, no trailing spaces, composed letters. */
export function readText(text: string, { maxLength, long }: { maxLength: number; long: boolean }): Reading {
	const lines = text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		// eslint-disable-next-line no-control-regex -- they are what is to go
		.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069\ufeff]/g, ' ')
		.split('\n')
		.map((line) => line.trimEnd());
	const answer = (long ? lines.join('\n') : lines.join(' ').replace(/ +/g, ' ')).trim();
	const { length } = answer;
	if (length > maxLength) {
		return {
			fault: `This is ${grouped.format(length)} characters long. Shorten it to ${grouped.format(maxLength)} or fewer.`
		};
	}
	return { answer: answer || undefined };
}

/** A public web address. One that begins "www." is given its "https://". */
export function readLink(text: string): Reading {
	const typed = text.trim();
	const fault = { fault: 'Enter a web address, such as https://www.example.org/page.' };
	if (typed.length > LINK_MAX_LENGTH) {
		return { fault: `Enter a web address of no more than ${LINK_MAX_LENGTH} characters.` };
	}
	if (/[\s<>"\\^`{|}]/.test(typed)) return fault;
	const address = /^www\./i.test(typed) ? `https://${typed}` : typed;
	if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return fault;
	const url = new URL(address);
	const isPublic = /^[^.]+(\.[^.]+)+$/.test(url.hostname) && !/^[\d.]+$/.test(url.hostname);
	if (!isPublic || url.username || url.password) return fault;
	return { answer: url.href };
}
