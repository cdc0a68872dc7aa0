require "nokogiri"
require "rexml/document"

class BooksController < ApplicationController
  def show
    title = params[:title]
    # ruleid: ruby-xpath-injection
    shelf.xpath("//book[title='#{title}']")
    # ruleid: ruby-xpath-injection
    REXML::XPath.first(shelf, "//book[@id='" + params[:id] + "']")
    # ok: ruby-xpath-injection
    shelf.xpath("//book[title=$title]", nil, { "title" => title })
    # ok: ruby-xpath-injection
    shelf.xpath("//book[#{params[:page].to_i}]")
  end
end
