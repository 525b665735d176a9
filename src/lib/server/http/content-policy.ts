/** What the policy of one answer depends on. */
export interface PolicyFacts {
	/** A page of ours, as against data, a file or a picture. */
	isPage: boolean;
	/** The part the framework wrote: which scripts and styles of this very page may run (svelte.config.js, `csp`). */
	ofFramework: string | null;
	/** May stand in a page of any other site. */
	mayBeFramed: boolean;
	/** Shows a page of ours in a frame, as the embed builder does. */
	framesOurs?: boolean;
	/** Where else a form of this page may lead, as an origin. */
	formOrigin?: string | undefined;
}

/** A page that failed before the framework drew it runs nothing; its styles are files of ours. */
const NOTHING_RUNS = "script-src 'none'; style-src 'self'";

/**
 * The content security policy of one answer: everything comes from this host, scripts and styles as files or under the
 * page's own nonce, and nothing that a visitor, a feed or a return brought can run. Nowhere is anything inline allowed
 * by its kind. The map's pictures are drawn from data: addresses in its style sheet.
 */
export function contentSecurityPolicy({
	isPage,
	ofFramework,
	mayBeFramed,
	framesOurs,
	formOrigin
}: PolicyFacts): string {
	const frames = mayBeFramed ? [] : ["frame-ancestors 'none'"];
	if (!isPage) return ["default-src 'none'", "base-uri 'none'", "form-action 'none'", ...frames].join('; ');
	return [
		"default-src 'none'",
		ofFramework ?? NOTHING_RUNS,
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		...(framesOurs ? ["frame-src 'self'"] : []),
		"object-src 'none'",
		"base-uri 'none'",
		`form-action 'self'${formOrigin ? ` ${formOrigin}` : ''}`,
		...frames
	].join('; ');
}
