class ApiController < ApplicationController
  def allow
    # ruleid: ruby-cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
    # ok: ruby-cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    # ruleid: ruby-cors-any-origin
    headers["Access-Control-Allow-Origin"] = request.env["HTTP_ORIGIN"]
    # ok: ruby-cors-any-origin
    headers["Access-Control-Allow-Methods"] = "GET"
  end
end
