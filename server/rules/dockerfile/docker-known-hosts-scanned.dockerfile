FROM debian:12.7
# ruleid: docker-known-hosts-scanned
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
# ruleid: docker-known-hosts-scanned
RUN mkdir -p ~/.ssh && ssh-keyscan -H git.example.com > ~/.ssh/known_hosts
# ok: docker-known-hosts-scanned
COPY known_hosts /root/.ssh/known_hosts
# ok: docker-known-hosts-scanned
RUN ssh-keygen -t ed25519
USER app
