FROM debian:12.7
# ruleid: docker-secret-in-env
ENV DB_PASSWORD=winter-2024
# ruleid: docker-secret-in-env
ARG NPM_TOKEN="npm-4f9a2c71b8"
# ok: docker-secret-in-env
ENV DB_PASSWORD_FILE=/run/secrets/db
# ok: docker-secret-in-env
ENV DB_PASSWORD=$DB_PASSWORD
# ok: docker-secret-in-env
ENV API_TOKEN=""
USER app
