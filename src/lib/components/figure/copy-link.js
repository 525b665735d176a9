// “Copy link” puts the figure's address on the clipboard and says so. Without this it is a plain link to the figure.
document.addEventListener('click', async (event) => {
	const link = event.target instanceof Element ? event.target.closest('a[data-copy-link]') : null;
	if (!(link instanceof HTMLAnchorElement) || !('clipboard' in navigator)) return;
	if (event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	const live = link.parentElement?.querySelector('[aria-live]');
	let words = 'Copied';
	try {
		await navigator.clipboard.writeText(link.href);
	} catch {
		words = `Copy this: ${link.href}`;
	}
	if (live) live.textContent = words;
});
