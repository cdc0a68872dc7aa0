FROM debian:12.7
# ruleid: docker-insecure-build-step
RUN mount /dev/sda1 /mnt
# ruleid: docker-insecure-build-step
RUN make
# ok: docker-insecure-build-step
RUN --security=sandbox make
# ok: docker-insecure-build-step
RUN make
USER app
