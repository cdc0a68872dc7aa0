Rails.application.configure do
  # ruleid: ruby-error-details
  config.consider_all_requests_local = true
  # ok: ruby-error-details
  config.eager_load = true
end

class OrdersController < ApplicationController
  rescue_from StandardError do |error|
    # ruleid: ruby-error-details
    render plain: error.backtrace.join("\n"), status: 500
  end

  def show
    # ok: ruby-error-details
    render plain: "Something went wrong", status: 500
  end
end
