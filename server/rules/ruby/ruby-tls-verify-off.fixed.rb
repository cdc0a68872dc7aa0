def fetch(uri)
  http = Net::HTTP.new(uri.host, uri.port)
  http.use_ssl = true
  # ruleid: ruby-tls-verify-off
  http.verify_mode = OpenSSL::SSL::VERIFY_PEER
  # ok: ruby-tls-verify-off
  http.verify_mode = OpenSSL::SSL::VERIFY_PEER
  # ruleid: ruby-tls-verify-off
  page = HTTParty.get(uri, verify: true)
  # ruleid: ruby-tls-verify-off
  client = RestClient::Resource.new(uri.to_s, verify_ssl: true)
  # ok: ruby-tls-verify-off
  safe = HTTParty.get(uri, timeout: 5)
  [http, page, client, safe]
end
