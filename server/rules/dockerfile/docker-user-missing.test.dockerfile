FROM golang:1.25 AS build
# ok: docker-user-missing
RUN go build -o /shop ./cmd/shop

FROM alpine:3.22
COPY --from=build /shop /shop
# ruleid: docker-user-missing
ENTRYPOINT ["/shop"]
