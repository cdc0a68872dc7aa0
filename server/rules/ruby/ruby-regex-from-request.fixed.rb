class SearchController < ApplicationController
  def index
    # ruleid: ruby-regex-from-request
    pattern = Regexp.new(Regexp.escape(params[:q]))
    # ruleid: ruby-regex-from-request
    prefix = Regexp.new("^" + Regexp.escape(params[:prefix]))
    # ok: ruby-regex-from-request
    word = Regexp.new(Regexp.escape(params[:q]))
    # ok: ruby-regex-from-request
    number = Regexp.new("^\\d+$")
    render json: [pattern, prefix, word, number]
  end
end
