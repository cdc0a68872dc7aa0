class NamesController < ApplicationController
  def show
    name = params[:name]
    # ruleid: ruby-regex-polynomial-request
    name =~ /\s+$/
    # ruleid: ruby-regex-polynomial-request
    name.gsub(/-+\z/, "")
    # ok: ruby-regex-polynomial-request
    name[0, 100].gsub(/-+\z/, "")
    # ok: ruby-regex-polynomial-request
    name.gsub(/[^a-z]/, "")
    # ok: ruby-regex-polynomial-request
    name.match?(/\A[a-z]+\z/)
  end
end
