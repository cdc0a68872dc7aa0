FROM debian:12.7
# ruleid: docker-password-set
RUN echo 'root:winter2024' | chpasswd
# ruleid: docker-password-set
RUN useradd app && echo "app:letmein" | chpasswd
# ok: docker-password-set
RUN useradd --no-create-home app
# ok: docker-password-set
RUN echo "app:$PASSWORD" | chpasswd
USER app
