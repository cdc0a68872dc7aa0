FROM debian:12.7
# ruleid: docker-ssh-port
EXPOSE 22
# ruleid: docker-ssh-port
EXPOSE 80 22/tcp
# ok: docker-ssh-port
EXPOSE 8022
# ok: docker-ssh-port
EXPOSE 443
USER app
