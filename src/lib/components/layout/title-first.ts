/**
 * What a page says before its title: that something was refused, or what has just been done. A page that comes whole
 * announces nothing; its title is what a screen reader says first of it, and a live region that stands in it as it
 * comes is said by few. Empty when there is nothing of the kind.
 */
export function titleFirst(isRefused: boolean, done: string | null | undefined = null): string {
	if (isRefused) return 'Error: ';
	return done ? `${done.replace(/\.$/, '')} – ` : '';
}
