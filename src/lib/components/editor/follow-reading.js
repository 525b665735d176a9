// Says how far the reading of a directory has come, and what came of it, where its page says so. The page is not loaded
// anew and leads nowhere by itself: whoever reads it keeps their place. Without this its link asks how far it is.
const WAIT_MS = 3_000;

const heading = document.querySelector('h1');
const words = document.querySelector('[data-reading]');
const next = document.querySelector('[data-reading-next]');
const cancel = document.querySelector('[data-reading-cancel]');

/** @typedef {{ isOver: boolean, title: string, words: string, next: { href: string, label: string } }} Progress */

/** @param {Progress} progress */
function show(progress) {
	// What is said again unchanged would be read out again.
	if (words && words.textContent !== progress.words) words.textContent = progress.words;
	if (!progress.isOver) return;
	if (heading?.textContent) document.title = document.title.replace(heading.textContent, progress.title);
	if (heading) heading.textContent = progress.title;
	if (next instanceof HTMLAnchorElement) {
		next.href = progress.next.href;
		next.textContent = progress.next.label;
	}
	// Nothing is left to cancel; but the button stays under whoever is on it.
	if (cancel instanceof HTMLElement && !cancel.contains(document.activeElement)) cancel.hidden = true;
}

async function look() {
	const answer = await fetch(`${location.pathname}/progress`, { redirect: 'manual' }).catch(() => undefined);
	// Signed out, or the site was started anew: the link leads on.
	if (answer && [0, 403, 404].includes(answer.status)) return;
	/** @type {Progress | undefined} */
	const progress = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
	if (progress) show(progress);
	if (!progress?.isOver) setTimeout(look, WAIT_MS);
}

if (words) setTimeout(look, WAIT_MS);
