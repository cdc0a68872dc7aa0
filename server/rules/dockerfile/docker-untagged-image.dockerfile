# ruleid: docker-untagged-image
FROM node AS build
RUN npm ci
# ruleid: docker-untagged-image
FROM gcr.io/distroless/nodejs
# ok: docker-untagged-image
FROM build
# ok: docker-untagged-image
FROM scratch
ARG BASE
# ok: docker-untagged-image
FROM $BASE
