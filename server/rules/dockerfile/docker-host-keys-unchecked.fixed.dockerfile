FROM debian:12.7
# ruleid: docker-host-keys-unchecked
RUN ssh -o StrictHostKeyChecking=yes git@git.example.com
# ruleid: docker-host-keys-unchecked
RUN echo "StrictHostKeyChecking yes" >> /etc/ssh/ssh_config
# ok: docker-host-keys-unchecked
RUN ssh -o StrictHostKeyChecking=yes git@git.example.com
# ok: docker-host-keys-unchecked
COPY known_hosts /etc/ssh/ssh_known_hosts
USER app
