FROM debian:12.7
# ruleid: docker-token-in-layer
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc
# ruleid: docker-token-in-layer
RUN echo //npm.example.com/:_authToken=$NPM_TOKEN >> ~/.npmrc
# ok: docker-token-in-layer
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
# ok: docker-token-in-layer
RUN echo "registry=https://npm.example.com" > .npmrc
USER app
