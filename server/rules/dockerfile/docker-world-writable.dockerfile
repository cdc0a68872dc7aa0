FROM debian:12.7
# ruleid: docker-world-writable
RUN chmod -R 777 /app
# ruleid: docker-world-writable
RUN mkdir /data && chmod a+rwx /data
# ok: docker-world-writable
RUN chmod 755 /app
# ok: docker-world-writable
RUN chmod +x /app/start.sh
USER app
