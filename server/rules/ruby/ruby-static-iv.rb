def seal(text, key)
  cipher = OpenSSL::Cipher.new("aes-256-cbc").encrypt
  cipher.key = key
  # ruleid: ruby-static-iv
  cipher.iv = "1234567890123456"
  # ruleid: ruby-static-iv
  cipher.iv = "\0" * 16
  # ok: ruby-static-iv
  iv = cipher.random_iv
  # ok: ruby-static-iv
  cipher.iv = iv
  iv + cipher.update(text) + cipher.final
end
