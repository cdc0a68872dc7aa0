class SessionsController < ApplicationController
  def create
    password = params[:password]
    # ruleid: ruby-sensitive-logging
    Rails.logger.info("Sign in with #{password}")
    # ruleid: ruby-sensitive-logging
    logger.debug "Sign in with " + params[:password]
    # ruleid: ruby-sensitive-logging
    logger.debug("Key: #{account.api_key}")
    # ok: ruby-sensitive-logging
    logger.warn("Wrong password of #{params[:user].inspect}")
    # ok: ruby-sensitive-logging
    logger.info("Password was changed at #{account.password_changed_at}")
  end
end
