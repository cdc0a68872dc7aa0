FROM debian:12.7
# ruleid: docker-passwordless-root
RUN echo 'app ALL=(ALL) NOPASSWD:ALL' >> /etc/sudoers
# ruleid: docker-passwordless-root
RUN echo "app ALL=(ALL:ALL) NOPASSWD: ALL" > /etc/sudoers.d/app
# ok: docker-passwordless-root
RUN echo 'app ALL=(root) NOPASSWD:/usr/bin/nginx' > /etc/sudoers.d/app
# ok: docker-passwordless-root
RUN useradd app
USER app
