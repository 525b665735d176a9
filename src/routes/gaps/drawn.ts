/** What is on its way to the screen. On a server nothing is. */
let drawing: Promise<void> = Promise.resolve();

/** Resolves when what was last shown ahead of its page has been drawn. */
export const whenDrawn = (): Promise<void> => drawing;

/** Says that something has been changed now that is to be drawn before all else. */
export function holdUntilDrawn(): void {
	drawing = twoFrames();
}

/** A page that nobody looks at is not drawn. What waits goes on after the second frame, and not in it. */
async function twoFrames(): Promise<void> {
	if (document.hidden) return;
	for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
	await new Promise((afterIt) => setTimeout(afterIt));
}
