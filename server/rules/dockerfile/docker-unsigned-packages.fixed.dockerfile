FROM debian:12.7
# ruleid: docker-unsigned-packages
RUN apt-get install -y tool
# ruleid: docker-unsigned-packages
RUN yum install -y tool
# ok: docker-unsigned-packages
RUN apt-get install -y --no-install-recommends tool
# ok: docker-unsigned-packages
RUN apk add --no-cache tool
USER app
