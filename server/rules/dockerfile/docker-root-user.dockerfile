FROM debian:12.7 AS build
# ok: docker-root-user
USER root
RUN make
FROM debian:12.7 AS worker
# ok: docker-root-user
USER root
RUN apt-get update
USER app
RUN make install
# ruleid: docker-root-user
USER root
CMD ["/worker"]
