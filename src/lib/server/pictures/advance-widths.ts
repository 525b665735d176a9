/**
 * How far each character moves the pen, as a part of the type size: the `head`, `hhea`, `hmtx` and `cmap` (format 4)
 * tables of a TrueType font (OpenType specification 1.9, chapter 5). Characters the font lacks get the width of its
 * empty box.
 *
 * @throws RangeError when the bytes are not such a font
 */
export function advanceWidths(font: Buffer): (codePoint: number) => number {
	const tables = tableOffsets(font);
	const table = (name: string): number => {
		const offset = tables.get(name);
		if (offset === undefined) throw new RangeError(`The font has no ${name} table.`);
		return offset;
	};
	const unitsPerEm = font.readUInt16BE(table('head') + 18);
	const metricCount = font.readUInt16BE(table('hhea') + 34);
	const metrics = table('hmtx');
	const glyphOf = characterMap(font, table('cmap'));
	return (codePoint) => {
		const glyph = Math.min(glyphOf(codePoint), metricCount - 1);
		return font.readUInt16BE(metrics + 4 * glyph) / unitsPerEm;
	};
}

function tableOffsets(font: Buffer): Map<string, number> {
	const count = font.readUInt16BE(4);
	return new Map(
		Array.from({ length: count }, (_, index) => {
			const record = 12 + 16 * index;
			return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)] as const;
		})
	);
}

const UNICODE_BMP = 4;

/** Character to glyph, by the segments of a format 4 subtable; 0 is the glyph of what is missing. */
function characterMap(font: Buffer, cmap: number): (codePoint: number) => number {
	const count = font.readUInt16BE(cmap + 2);
	const subtable = Array.from(
		{ length: count },
		(_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4)
	).find((offset) => font.readUInt16BE(offset) === UNICODE_BMP);
	if (subtable === undefined) throw new RangeError('The font has no character map of format 4.');
	const length = font.readUInt16BE(subtable + 6);
	const [ends, starts] = [subtable + 14, subtable + 16 + length];
	const [deltas, ranges] = [starts + length, starts + 2 * length];
	return (codePoint) => {
		for (let segment = 0; segment < length; segment += 2) {
			if (codePoint > font.readUInt16BE(ends + segment)) continue;
			const start = font.readUInt16BE(starts + segment);
			if (codePoint < start) return 0;
			const delta = font.readUInt16BE(deltas + segment);
			const range = font.readUInt16BE(ranges + segment);
			if (range === 0) return (codePoint + delta) % 65536;
			const glyph = font.readUInt16BE(ranges + segment + range + 2 * (codePoint - start));
			return glyph === 0 ? 0 : (glyph + delta) % 65536;
		}
		return 0;
	};
}
