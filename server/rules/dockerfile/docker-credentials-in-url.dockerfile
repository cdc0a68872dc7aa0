FROM debian:12.7
# ruleid: docker-credentials-in-url
RUN git clone https://ci:4f9a2c71b8@git.example.com/shop.git
# ruleid: docker-credentials-in-url
RUN pip install --index-url https://reader:winter24@pypi.example.com/simple tool
# ok: docker-credentials-in-url
RUN git clone https://git.example.com/shop.git
# ok: docker-credentials-in-url
RUN curl https://example.com:8443/@scope/tool
USER app
