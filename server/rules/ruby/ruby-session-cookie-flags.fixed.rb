# ruleid: ruby-session-cookie-flags
Rails.application.config.session_store :cookie_store, key: "_shop", httponly: true

# ok: ruby-session-cookie-flags
Rails.application.config.session_store :cookie_store, key: "_shop", secure: true

class SessionsController < ApplicationController
  def create
    # ruleid: ruby-session-cookie-flags
    cookies[:token] = { value: token, secure: true }
    # ok: ruby-session-cookie-flags
    cookies[:theme] = { value: "dark", secure: true, httponly: true }
  end
end
