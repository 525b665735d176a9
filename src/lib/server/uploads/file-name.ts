const LONGEST = 120;

/** A browser's file name without folders and without characters that could play tricks where it is shown. */
export function plainFileName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? '';
	const plain = last.replace(/[\p{C}"<>]/gu, '').trim();
	return plain.slice(-LONGEST) || 'The file';
}
