class PagesController < ApplicationController
  def preview
    # ruleid: ruby-template-from-request
    render inline: "<h1>#{params[:title]}</h1>"
    # ok: ruby-template-from-request
    render inline: "<h1><%= title %></h1>", locals: { title: params[:title] }
  end

  def mail
    # ruleid: ruby-template-from-request
    @text = ERB.new(params[:body]).result
    # ok: ruby-template-from-request
    @fixed = ERB.new(File.read("mail.erb")).result_with_hash(name: params[:name])
  end
end
