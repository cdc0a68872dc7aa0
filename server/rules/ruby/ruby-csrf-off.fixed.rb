class TransfersController < ApplicationController
  # ruleid: ruby-csrf-off
  skip_before_action :verify_authenticity_token
  # ok: ruby-csrf-off
  before_action :authenticate_user!
end

class ApplicationController < ActionController::Base
  # ruleid: ruby-csrf-off
  protect_from_forgery with: :exception
end

class OrdersController < ActionController::Base
  # ok: ruby-csrf-off
  protect_from_forgery with: :exception
  # ok: ruby-csrf-off
  skip_before_action :track_visit
end
