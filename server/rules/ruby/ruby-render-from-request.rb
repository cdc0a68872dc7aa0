class PagesController < ApplicationController
  PAGES = %w[about help].freeze

  def show
    # ruleid: ruby-render-from-request
    render params[:page]
    # ruleid: ruby-render-from-request
    render template: "pages/#{params[:page]}"
    # ok: ruby-render-from-request
    render :about
    # ok: ruby-render-from-request
    render json: params[:page]
    page = params[:page]
    return head(:not_found) unless PAGES.include?(page)
    # ok: ruby-render-from-request
    render template: "pages/#{page}"
  end
end
