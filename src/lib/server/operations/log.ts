import pino from 'pino';
import { settings } from '../settings.ts';

/**
 * The site's log: one JSON object a line, on standard output. It never has who asked, the address that was asked for or
 * what was typed; see request-log.ts.
 */
export const log = pino({
	level: settings.logLevel,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	formatters: { level: (label) => ({ level: label }) }
});
