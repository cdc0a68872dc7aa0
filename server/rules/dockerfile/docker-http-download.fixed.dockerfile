FROM debian:12.7
# ruleid: docker-http-download
RUN curl -o tool.tar.gz https://example.com/tool.tar.gz
# ruleid: docker-http-download
RUN wget https://example.com/tool
# ok: docker-http-download
RUN curl -fsS http://localhost:8080/health
# ok: docker-http-download
RUN wget https://example.com/tool
USER app
