/**
 * People who sign in. The names of the first four tables and of their columns are the account library's; the rest are
 * ours. Times are ISO 8601 text.
 */
export const accounts = `
create table user (
	id text primary key, name text not null, email text not null unique collate nocase,
	emailVerified integer not null default 0, image text, createdAt text not null, updatedAt text not null,
	role text not null default 'viewer' check (role in ('viewer', 'contributor', 'editor', 'administrator')),
	disabled integer not null default 0
) strict;

create table session (
	id text primary key, expiresAt text not null, token text not null unique, createdAt text not null,
	updatedAt text not null, ipAddress text, userAgent text,
	userId text not null references user on delete cascade
) strict;
create index session_by_user on session (userId);

create table account (
	id text primary key, accountId text not null, providerId text not null,
	userId text not null references user on delete cascade,
	accessToken text, refreshToken text, idToken text, accessTokenExpiresAt text, refreshTokenExpiresAt text,
	scope text, password text, createdAt text not null, updatedAt text not null
) strict;
create index account_by_user on account (userId);

create table verification (
	id text primary key, identifier text not null, value text not null, expiresAt text not null,
	createdAt text not null, updatedAt text not null
) strict;
create index verification_by_identifier on verification (identifier);

-- Which boroughs a contributor writes for.
create table contributor_borough (
	user text not null references user on delete cascade, borough text not null, primary key (user, borough)
) strict, without rowid;

-- A link to set a password: on a first invitation, or when one is forgotten. Only the hash of its secret is kept.
create table invitation (
	token_hash text primary key, user text not null references user on delete cascade,
	invited_by text not null, invited_at text not null, expires_at text not null, accepted_at text
) strict, without rowid;
create index invitation_by_user on invitation (user);

create table sign_in_failure (
	email text primary key collate nocase, failures integer not null, last_failure_at text not null, locked_until text
) strict, without rowid;
`;
