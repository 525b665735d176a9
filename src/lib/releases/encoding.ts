export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** Does the file begin with the mark of UTF-16, in either order of its bytes? */
export const isMarkedUtf16 = ([one, two]: Uint8Array): boolean =>
	(one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);

/**
 * The text of a file without its mark: UTF-16 where its mark says so (Excel calls that Unicode text), UTF-8 if its bytes
 * are valid UTF-8, or else Windows-1252, which older programs write.
 */
export function textIn(bytes: Uint8Array): { text: string; encoding: Encoding } {
	if (isMarkedUtf16(bytes))
		return {
			text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
			encoding: 'utf-16'
		};
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
	}
}
