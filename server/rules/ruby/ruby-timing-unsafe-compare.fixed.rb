def verified?(body, signature, key)
  # ruleid: ruby-timing-unsafe-compare
  return true if ActiveSupport::SecurityUtils.secure_compare(OpenSSL::HMAC.hexdigest("SHA256", key, body), signature)

  expected_signature = "sha256=" + OpenSSL::HMAC.hexdigest("SHA256", key, body)
  # ruleid: ruby-timing-unsafe-compare
  return true if ActiveSupport::SecurityUtils.secure_compare(signature, expected_signature)
  # ok: ruby-timing-unsafe-compare
  return false if signature == nil
  # ok: ruby-timing-unsafe-compare
  ActiveSupport::SecurityUtils.secure_compare(signature, expected_signature)
end
