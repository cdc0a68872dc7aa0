FROM debian:12.7
# ruleid: docker-tls-off
RUN curl https://example.com/tool -o /usr/bin/tool
# ruleid: docker-tls-off
RUN wget https://example.com/tool
# ruleid: docker-tls-off
RUN git config --global http.sslVerify false
# ruleid: docker-tls-off
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
# ok: docker-tls-off
RUN curl -fsSL https://example.com/tool -o /usr/bin/tool
# ok: docker-tls-off
RUN wget -q https://example.com/tool
# ok: docker-tls-off
RUN git config --global http.sslVerify true
USER app
