import { renderAsync } from '@resvg/resvg-js';
import { interFiles } from './inter.ts';

/** Drawn at once; more wait their turn, so that a crowd asking for pictures leaves room for pages. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
	else running++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}

/**
 * An SVG picture as a PNG of a width in pixels, the height in proportion. Set in Inter from its own files, whatever the
 * machine has; drawn off the thread that answers requests.
 */
export async function toPng(svg: string, widthPixels: number): Promise<Buffer<ArrayBufferLike>> {
	const image = await inTurn(() =>
		renderAsync(svg, {
			fitTo: { mode: 'width', value: widthPixels },
			font: {
				loadSystemFonts: false,
				fontFiles: interFiles(),
				defaultFontFamily: 'Inter',
				sansSerifFamily: 'Inter'
			}
		})
	);
	return image.asPng();
}
