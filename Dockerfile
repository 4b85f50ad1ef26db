# syntax=docker/dockerfile:1

# What is compiled: needs the development packages, and leaves dist alone behind.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY commands ./commands
COPY src ./src
RUN npm run -s build

# The packages that it runs with. better-sqlite3 is the only one with a program to install: it is downloaded, or
# compiled where there is none for this platform, by tools that stay in this stage.
FROM node:24-slim AS packages
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm rebuild better-sqlite3 \
  && node -e "new (require('better-sqlite3'))(':memory:')" \
  && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src

FROM node:24-slim
ENV NODE_ENV=production \
  ALLIANCE_STORE=/data/alliance.sqlite \
  ALLIANCE_HEALTH_PORT=9464
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json manifest.yml LICENSE NOTICE.md ./
COPY corpus ./corpus
# Everything but /data may be read only. A volume that is new takes its owner from here.
RUN mkdir /data && chown 1000:1000 /data
VOLUME /data
# The user node, by its number: Kubernetes can tell so that it is not root.
USER 1000:1000
EXPOSE 3000 9464
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.ALLIANCE_HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
