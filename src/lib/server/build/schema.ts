/** Goes up whenever code can no longer read an atlas that was built before: a site never reads one of another number. */
export const schemaNumber = '3';

/**
 * The read-only atlas. `figure` is the one table of numbers: nothing else stores a number shown on a page,
 * save the shares that bridge networks and land.
 */
export const schema = `
create table meta (key text primary key, value text not null) strict, without rowid;

create table source (
	id text primary key, position integer not null, title text not null, publisher text not null,
	url text not null, licence text not null, licence_url text not null, vintage text not null, period text not null,
	published text not null,
	geography text, note text not null, attribution text not null,
	-- null for what boroughs have returned, which is no file of data/
	file text, sha256 text, bytes integer
) strict, without rowid;

create table area (
	code text primary key, type text not null, name text not null, slug text not null unique,
	lat real, lon real, west real, south real, east real, north real
) strict, without rowid;

-- What areas are and were called, other than by their own code. area: null for a network since closed.
create table address (
	key text primary key, area text references area, name text not null, until text,
	kind text not null check (kind in ('name', 'other-code', 'former-name', 'former-body', 'closed'))
) strict, without rowid;

-- share: how much of the child lies in the parent. 1 for plain nesting; a network's patients over its boroughs.
create table nesting (
	child text not null references area, parent text not null references area, share real not null,
	primary key (child, parent)
) strict, without rowid;

create table neighbour (
	area text not null references area, neighbour text not null references area,
	primary key (area, neighbour)
) strict, without rowid;

-- share of a network's patients living in the small area; patients: how many were registered in July 2022.
create table registration (
	pcn text not null references area, lsoa text not null references area, share real not null, patients real not null,
	primary key (pcn, lsoa)
) strict, without rowid;

create table measure (
	id text primary key, position integer not null, latest text not null, periods text not null
) strict, without rowid;

create table figure (
	measure text not null references measure, period text not null, area text not null references area,
	status text not null, value real, numerator real, denominator real,
	-- confidence limits, for measures that have them
	lower real, upper real,
	returned integer, members integer,
	source text not null references source,
	primary key (measure, period, area)
) strict, without rowid;

-- Ten for every borough, whether or not it has returned anything. period: null where nothing has been reported.
create table standard_item (
	borough text not null references area, item text not null, position integer not null,
	standing text not null check (standing in ('yes', 'partly', 'no', 'not-reported')),
	evidence text not null, link text, period text, source text not null references source,
	primary key (borough, position)
) strict, without rowid;

-- Every published return, as the public may read it: answers is a JSON object, withheld a list of questions.
create table borough_return (
	borough text not null references area, period text not null, published text not null, revision integer not null,
	stage text, answers text not null check (json_valid(answers)), withheld text not null check (json_valid(withheld)),
	primary key (borough, period)
) strict, without rowid;

create table point (
	id text primary key, kind text not null, name text not null, lat real not null, lon real not null,
	lsoa text not null references area, address text not null, postcode text not null,
	phone text, email text, website text, details text not null, source text not null references source
) strict, without rowid;

-- How it was: places that gave legal aid in November 2015. No figure, search or list of today reads it.
create table legal_aid_2015 (
	lsoa text not null references area, kind text not null check (kind in ('office', 'outreach')), subjects text not null,
	places integer not null, primary key (lsoa, kind, subjects)
) strict, without rowid;

create table practice (
	code text primary key, name text not null, pcn text references area, sub_icb text not null references area,
	patients integer not null, aged_65_plus integer not null, address text, postcode text not null, phone text,
	lsoa text references area, lat real, lon real
) strict, without rowid;

-- Keyed without the space, as a search normalises it.
create table postcode (
	postcode text primary key, lat real not null, lon real not null, lsoa text not null references area
) strict, without rowid;

-- What the build found missing, left out, split or odd; examples: a JSON list, by name.
create table finding (
	id text primary key, position integer not null, count integer not null, out_of integer,
	examples text not null check (json_valid(examples))
) strict, without rowid;

-- Whole tables as files, ready to be sent: what the build was made from and what it worked out. rows: without the header.
create table file (
	path text primary key, rows integer not null, bytes integer not null, sha256 text not null, gzip blob not null
) strict, without rowid;

create table geometry (type text primary key, topology text not null, gzip blob not null) strict, without rowid;

-- The same for the map that moves, cut into vector tiles, in gzip. hash: of all the tiles of a kind, part of their address.
create table tile_set (
	type text primary key, hash text not null, least_zoom integer not null, most_zoom integer not null
) strict, without rowid;
create table tile (
	type text not null references tile_set, z integer not null, x integer not null, y integer not null, gzip blob not null,
	primary key (type, z, x, y)
) strict, without rowid;

-- Ready-drawn outlines for maps the server renders; queries/outline-scales.ts says what each scale is for.
create table outline (
	scale text not null, area text not null references area, type text not null, path text not null,
	x real not null, y real not null, width real not null, height real not null, label_x real not null, label_y real not null,
	primary key (scale, area)
) strict, without rowid;
create table outline_frame (scale text primary key, width real not null, height real not null, borough_lines text not null) strict, without rowid;

create virtual table search using fts5 (
	name, detail, kind unindexed, ref unindexed, context unindexed, href unindexed, rank_boost unindexed,
	tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

-- Words of the names above, and how many names each is in.
create table search_word (word text primary key, uses integer not null) strict, without rowid;
`;
