FROM debian:12.7
# ruleid: docker-world-writable
RUN chmod -R 755 /app
# ruleid: docker-world-writable
RUN mkdir /data && chmod 755 /data
# ok: docker-world-writable
RUN chmod 755 /app
# ok: docker-world-writable
RUN chmod +x /app/start.sh
USER app
