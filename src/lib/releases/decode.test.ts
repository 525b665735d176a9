import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodedText } from './decode.ts';

const file = (bytes: Uint8Array) => ({ name: 'x.csv', bytes });
const encode = (text: string) => new TextEncoder().encode(text);

describe('decodedText', () => {
	it('reads UTF-8 and Windows-1252, and takes off the mark', () => {
		expect(decodedText(file(encode('\uFEFFa,b\r\n\tZoë’s – €')))).toBe('a,b\r\n\tZoë’s – €');
		expect(decodedText(file(iconv.encode('Zoë’s – €', 'win1252')))).toBe('Zoë’s – €');
	});

	it('reads UTF-16 in either order of its bytes, as its mark says', () => {
		const little = Buffer.from('\uFEFFa,b\nZoë’s,€\n', 'utf16le');
		expect(decodedText(file(little))).toBe('a,b\nZoë’s,€\n');
		expect(decodedText(file(Buffer.from(little).swap16()))).toBe('a,b\nZoë’s,€\n');
	});

	it('ends lines with a line feed where they end with a carriage return alone, and leaves others as they are', () => {
		expect(decodedText(file(encode('a,b\r1,2\r\r3,"4\r"\r')))).toBe('a,b\n1,2\n\n3,"4\n"\n');
		expect(decodedText(file(encode('a,b\r\n1,"2\r3"\r\n')))).toBe('a,b\r\n1,"2\r3"\r\n');
	});

	it.each([
		['a control character', [7]],
		['one among bytes of Windows-1252', [0xff, 0x1f]]
	])('refuses %s, and says in which row', (_, bytes) => {
		const damaged = new Uint8Array([...encode('code,name\n1,Row\n2,Ro'), ...bytes, ...encode('w\n')]);
		expect(() => decodedText(file(damaged))).toThrow(
			'x.csv, row 3: expected text, found bytes that belong to none'
		);
	});
});
