FROM debian:12.7
# ruleid: docker-pipe-to-shell
RUN curl -fsSL https://get.example.com/install.sh | sh
# ruleid: docker-pipe-to-shell
RUN wget -qO- https://example.com/setup | sudo -E bash -
# ok: docker-pipe-to-shell
RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/example.gpg
# ok: docker-pipe-to-shell
RUN curl -o install.sh https://example.com/install.sh && sha256sum -c install.sha256
USER app
