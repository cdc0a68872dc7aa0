require "net/http"
require "openssl"

http = Net::HTTP.new("shop.example.com", 443)
# ruleid: ruby-old-tls
http.ssl_version = :TLSv1
# ruleid: ruby-old-tls
http.min_version = OpenSSL::SSL::TLS1_1_VERSION
# ruleid: ruby-old-tls
context = OpenSSL::SSL::SSLContext.new(:SSLv3)
# ok: ruby-old-tls
http.min_version = OpenSSL::SSL::TLS1_2_VERSION
# ok: ruby-old-tls
http.ssl_version = :TLSv1_2
