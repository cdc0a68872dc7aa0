require "openssl"

# ruleid: ruby-short-key
key = OpenSSL::PKey::RSA.new(1024)
# ruleid: ruby-short-key
other = OpenSSL::PKey::RSA.generate(512)
# ok: ruby-short-key
long = OpenSSL::PKey::RSA.generate(3072)
# ok: ruby-short-key
read = OpenSSL::PKey::RSA.new(File.read("key.pem"))
