class SearchController < ApplicationController
  def index
    query = params[:query]
    # ruleid: ruby-log-injection
    Rails.logger.info("Search for #{query}")
    # ruleid: ruby-log-injection
    logger.warn "No result for " + query
    # ok: ruby-log-injection
    logger.info("Search for #{query.inspect}")
    # ok: ruby-log-injection
    logger.info("Page #{params[:page].to_i}")
    # ok: ruby-log-injection
    logger.info("Search is done")
  end
end
