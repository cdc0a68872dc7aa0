class FiltersController < ApplicationController
  def index
    # ruleid: ruby-permit-all
    options = params.permit!
    # ruleid: ruby-permit-all
    filter = params[:filter].permit!.to_h
    # ok: ruby-permit-all
    safe = params.permit(:page, :sort)
    # ok: ruby-permit-all
    nested = params.require(:filter).permit(tags: [])
    render json: [options, filter, safe, nested]
  end
end
