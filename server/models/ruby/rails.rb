class UsersController < ApplicationController
  def search
    # ok: ruby-sql-injection
    User.where(User.sanitize_sql_array(["name = ?", params[:name]]))
    # ruleid: ruby-sql-injection
    User.where("name = '#{params[:name]}'")
  end

  def load
    # ruleid: ruby-deserialise-untrusted
    Hash.from_trusted_xml(request.body)
  end

  def show
    # ok: ruby-path-traversal
    send_file("/srv/files/#{params[:name].parameterize}.pdf")
    # ruleid: ruby-path-traversal
    send_file("/srv/files/#{params[:name]}.pdf")
  end
end
