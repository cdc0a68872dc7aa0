class HooksController < ApplicationController
  HOSTS = %w[hooks.example.com].freeze

  def create
    # ruleid: ruby-server-request-url
    @answer = HTTParty.post(params[:url], body: {})
    # ruleid: ruby-server-request-url
    @other = Net::HTTP.get(URI(params[:feed]))
    # ok: ruby-server-request-url
    @known = HTTParty.get("https://api.example.com/search?q=#{params[:q]}")
    # ok: ruby-server-request-url
    @relative = Excon.post("orders/#{params[:id]}")
    uri = URI.parse(params[:url])
    return head(:bad_request) unless HOSTS.include?(uri.host)
    # ok: ruby-server-request-url
    @checked = Net::HTTP.get(uri)
  end
end
