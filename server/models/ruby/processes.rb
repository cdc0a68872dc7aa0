class JobsController < ApplicationController
  def convert
    # ruleid: ruby-command-injection
    Terrapin::CommandLine.new("convert #{params[:file]}").run
    # ok: ruby-command-injection
    Terrapin::CommandLine.new("convert", ":file").run(file: params[:file])
  end
end
