FROM debian:12.7
# ruleid: docker-setuid
RUN chmod u+s /usr/bin/tool
# ruleid: docker-setuid
RUN chmod 4755 /usr/bin/tool
# ok: docker-setuid
RUN chmod 0755 /usr/bin/tool
# ok: docker-setuid
RUN chmod a-s /usr/bin/su
USER app
