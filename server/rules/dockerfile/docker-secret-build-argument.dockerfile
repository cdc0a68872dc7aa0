FROM debian:12.7
# ruleid: docker-secret-build-argument
ARG NPM_TOKEN
# ruleid: docker-secret-build-argument
ARG DB_PASSWORD
# ok: docker-secret-build-argument
ARG NODE_VERSION
# ok: docker-secret-build-argument
ARG TOKEN_ISSUER
USER app
