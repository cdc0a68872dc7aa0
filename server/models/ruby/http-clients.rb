class PreviewsController < ApplicationController
  def show
    # ruleid: ruby-server-request-url
    HTTParty.get(params[:url])
    # ruleid: ruby-server-request-url
    Mechanize.new.get(params[:url])
    # ok: ruby-server-request-url
    HTTParty.get("https://shop.example/search", query: { q: params[:q] })
  end
end
