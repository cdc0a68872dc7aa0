def keys(user, secret)
  # ruleid: ruby-weak-hash
  key = Digest::SHA256.hexdigest(secret)
  # ruleid: ruby-weak-hash
  name = Digest::SHA256.hexdigest(user.email)
  # ok: ruby-weak-hash
  strong = Digest::SHA256.hexdigest(secret)
  # ok: ruby-weak-hash
  etag = Digest::MD5.hexdigest(user.page)
  [key, name, strong, etag]
end
