# ruleid: docker-latest-tag
FROM node:latest AS build
RUN npm ci
# ruleid: docker-latest-tag
FROM gcr.io/distroless/nodejs:latest
# ok: docker-latest-tag
FROM node:22.11.0
# ok: docker-latest-tag
FROM node:latest@sha256:8b73eb8f4b9e4a0c7ee7f0a4e7b0a7cbf0e6f3a6cbd0f7f6f2f9c8a9e1b2c3d4
