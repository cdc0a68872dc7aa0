class AdminController < ApplicationController
  # ruleid: ruby-hardcoded-credential
  http_basic_authenticate_with name: "admin", password: "kR7pqZ2x"
end

class StatusController < ApplicationController
  # ok: ruby-hardcoded-credential
  http_basic_authenticate_with name: "admin", password: ENV.fetch("ADMIN_PASSWORD")
end

def token(claims)
  # ruleid: ruby-hardcoded-credential
  signed = JWT.encode(claims, "kR7pqZ2xkR7pqZ2x", "HS256")
  # ok: ruby-hardcoded-credential
  other = JWT.encode(claims, Rails.application.credentials.jwt_key, "HS256")
  # ok: ruby-hardcoded-credential
  api_key = "your_api_key_1234"
  [signed, other, api_key]
end
