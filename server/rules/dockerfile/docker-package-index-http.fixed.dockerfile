FROM debian:12.7
# ruleid: docker-package-index-http
RUN pip install --index-url https://pypi.example.com/simple tool
# ruleid: docker-package-index-http
RUN npm config set registry https://npm.example.com
# ok: docker-package-index-http
RUN pip install --index-url https://pypi.example.com/simple tool
# ok: docker-package-index-http
RUN npm ci
USER app
