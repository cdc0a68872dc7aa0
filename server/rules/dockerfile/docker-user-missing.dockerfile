FROM node:24-slim
WORKDIR /app
# ok: docker-user-missing
COPY . .
# ok: docker-user-missing
ENTRYPOINT ["node"]
# ruleid: docker-user-missing
CMD ["index.js"]
