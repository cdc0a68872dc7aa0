class SessionsController < ApplicationController
  def create
    # ruleid: ruby-open-redirect
    redirect_to url_from(params[:return_to]) || root_path
  end

  def back
    target = params[:next] || root_path
    # ruleid: ruby-open-redirect
    redirect_to target, notice: "Welcome"
  end

  def show
    # ok: ruby-open-redirect
    redirect_to order_path(params[:id])
  end

  def local
    # ok: ruby-open-redirect
    redirect_to url_from(params[:return_to]) || root_path
  end

  def tab
    # ok: ruby-open-redirect
    redirect_to "/profile?tab=#{params[:tab]}"
  end
end
