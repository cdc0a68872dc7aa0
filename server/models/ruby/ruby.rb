require "cgi"

class PagesController < ApplicationController
  def relay
    # ruleid: ruby-server-request-url
    TCPSocket.new(params[:host], 80)
  end

  def title
    # ok: ruby-unescaped-output
    raw("<h1>#{CGI.escapeHTML(params[:title])}</h1>")
    # ruleid: ruby-unescaped-output
    raw("<h1>#{params[:title]}</h1>")
  end
end
