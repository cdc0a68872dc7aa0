class PagesController < ApplicationController
  def show
    # ruleid: ruby-template-from-request
    Liquid::Template.parse(params[:template])
    # ok: ruby-template-from-request
    Liquid::Template.parse("{{ title }}").render("title" => params[:title])
  end
end
