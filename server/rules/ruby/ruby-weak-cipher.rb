require "openssl"

def ciphers
  # ruleid: ruby-weak-cipher
  old = OpenSSL::Cipher.new("des-ede3-cbc")
  # ruleid: ruby-weak-cipher
  pattern = OpenSSL::Cipher::AES.new(128, :ecb)
  # ruleid: ruby-weak-cipher
  stream = OpenSSL::Cipher::RC4.new
  # ok: ruby-weak-cipher
  good = OpenSSL::Cipher.new("aes-256-gcm")
  # ok: ruby-weak-cipher
  other = OpenSSL::Cipher::AES.new(256, :gcm)
  [old, pattern, stream, good, other]
end
