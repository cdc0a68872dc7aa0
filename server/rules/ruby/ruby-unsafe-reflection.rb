class ExportsController < ApplicationController
  FORMATS = { "csv" => CsvExport, "pdf" => PdfExport }.freeze

  def create
    # ruleid: ruby-unsafe-reflection
    exporter = params[:type].constantize
    # ruleid: ruby-unsafe-reflection
    value = current_user.send(params[:field])
    # ok: ruby-unsafe-reflection
    known = FORMATS.fetch(params[:type])
    # ok: ruby-unsafe-reflection
    mail = current_user.send(:mail)
    field = params[:field]
    raise ArgumentError unless %w[name mail].include?(field)
    # ok: ruby-unsafe-reflection
    render json: [exporter, value, known, mail, current_user.public_send(field)]
  end
end
