FROM debian:12.7
RUN apt-get update
# ruleid: docker-root-user
USER 0:0
ENTRYPOINT ["/app"]
