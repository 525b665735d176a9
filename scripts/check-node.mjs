import { existsSync } from 'node:fs';

// Loaded before every script with --import. better-sqlite3 13 crashes without a word on Node 20,
// so an old Node must be refused in words before anything else runs.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`London Provision Atlas needs Node 22.18 or newer; this is Node ${process.versions.node}.\n` +
			'On 64-bit Linux, "npm ci" brings the right version by itself: use "npm start" or "npx node …". ' +
			'Elsewhere install the current Node LTS and try again.'
	);
	process.exit(1);
}

// What is set in .env is set for every command alike; what is in the environment already comes first.
if (existsSync('.env')) process.loadEnvFile('.env');
