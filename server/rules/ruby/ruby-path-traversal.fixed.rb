class FilesController < ApplicationController
  ROOT = "/srv/files"

  def show
    # ruleid: ruby-path-traversal
    send_file "#{ROOT}/#{File.basename(params[:name])}"
    # ruleid: ruby-path-traversal
    @text = File.read(File.join(ROOT, File.basename(params[:name])))
    # ok: ruby-path-traversal
    send_file File.join(ROOT, File.basename(params[:name]))
    # ok: ruby-path-traversal
    @terms = File.read("terms.txt")
  end

  def destroy
    path = File.expand_path(params[:name], ROOT)
    raise ActionController::BadRequest unless path.start_with?("#{ROOT}/")
    # ok: ruby-path-traversal
    File.delete(path)
  end
end
