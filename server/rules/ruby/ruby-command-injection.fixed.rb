class ReportsController < ApplicationController
  def create
    # ruleid: ruby-command-injection
    system("convert #{Shellwords.escape(params[:file])} report.pdf")
    # ruleid: ruby-command-injection
    @size = `du -s #{Shellwords.escape(params[:folder])}`
    # ok: ruby-command-injection
    system("convert report.svg report.pdf")
    # ok: ruby-command-injection
    @free = `df -h`
    name = Shellwords.escape(params[:file])
    # ok: ruby-command-injection
    system("convert #{name} report.pdf")
    # ok: ruby-command-injection
    @count = `head -n #{params[:lines].to_i} log`
  end

  def fetch
    # ruleid: ruby-command-injection
    @page = URI.open(params[:url]).read
    # ruleid: ruby-command-injection
    @out, _status = Open3.capture2("ls #{Shellwords.escape(params[:folder])}")
    # ok: ruby-command-injection
    @log = IO.read("log/production.log")
  end
end
