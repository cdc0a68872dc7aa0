require "sinatra"

get "/leave" do
  # ruleid: ruby-open-redirect
  redirect params[:next]
end

get "/page" do
  # ruleid: ruby-template-from-request
  erb "<h1>#{params[:title]}</h1>"
end

def call(env)
  # ruleid: ruby-command-injection
  system("convert #{env["QUERY_STRING"]}")
  # ok: ruby-command-injection
  system("convert #{env["rack.version"]}")
end

get "/greet" do
  # ok: ruby-unescaped-output
  raw("<p>#{Rack::Utils.escape_html(params[:name])}</p>")
  # ruleid: ruby-unescaped-output
  raw("<p>#{params[:name]}</p>")
end
