FROM debian:12.7
# ruleid: docker-trusted-host
RUN pip install --trusted-host pypi.example.com tool
# ruleid: docker-trusted-host
RUN pip install --trusted-host=pypi.example.com -r requirements.txt
# ok: docker-trusted-host
RUN pip install --cert /etc/ca.pem tool
# ok: docker-trusted-host
RUN pip install -r requirements.txt
USER app
