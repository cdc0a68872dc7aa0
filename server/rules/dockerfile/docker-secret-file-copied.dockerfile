FROM debian:12.7
# ruleid: docker-secret-file-copied
COPY id_rsa /root/.ssh/id_rsa
# ruleid: docker-secret-file-copied
COPY package.json .env /app/
# ok: docker-secret-file-copied
COPY .env.example /app/
# ok: docker-secret-file-copied
COPY id_rsa.pub /root/.ssh/authorized_keys
USER app
