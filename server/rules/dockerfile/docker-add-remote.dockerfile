FROM debian:12.7
# ruleid: docker-add-remote
ADD https://example.com/tool.tar.gz /opt/
# ruleid: docker-add-remote
ADD --chown=app http://example.com/tool /usr/bin/tool
# ok: docker-add-remote
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool /usr/bin/tool
# ok: docker-add-remote
ADD app.tar.gz /opt/
USER app
