class UsersController < ApplicationController
  def search
    # ruleid: ruby-sql-injection
    DB.fetch("SELECT * FROM users WHERE name = '#{params[:name]}'")
    # ok: ruby-sql-injection
    DB.fetch("SELECT * FROM users WHERE name = ?", params[:name])
    # ruleid: ruby-sql-injection
    DB[:users].with_sql("SELECT * FROM users WHERE name = '#{params[:name]}'")
  end
end
