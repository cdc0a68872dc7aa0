FROM debian:12.7
# ruleid: docker-sudo
RUN sudo apt-get update
# ruleid: docker-sudo
RUN make && sudo make install
# ok: docker-sudo
RUN apt-get install -y sudoku
# ok: docker-sudo
RUN echo "no sudo here"
USER app
