class ImportsController < ApplicationController
  def create
    # ruleid: ruby-deserialise-untrusted
    @cart = Marshal.load(Base64.decode64(cookies[:cart]))
    # ruleid: ruby-deserialise-untrusted
    @settings = YAML.load(params[:settings])
    # ok: ruby-deserialise-untrusted
    @safe = YAML.safe_load(params[:settings])
    # ok: ruby-deserialise-untrusted
    @json = JSON.parse(params[:settings])
    # ok: ruby-deserialise-untrusted
    @config = YAML.load(File.read("config.yml"))
  end
end
