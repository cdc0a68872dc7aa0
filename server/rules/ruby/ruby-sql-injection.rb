class UsersController < ApplicationController
  def index
    # ruleid: ruby-sql-injection
    @users = User.where("name = '#{params[:name]}'")
    # ruleid: ruby-sql-injection
    @sorted = User.order(params[:sort])
    # ok: ruby-sql-injection
    @found = User.where("name = ?", params[:name])
    # ok: ruby-sql-injection
    @listed = User.where(name: params[:name])
    # ok: ruby-sql-injection
    @paged = User.limit(10).offset(params[:page].to_i)
  end

  def show
    condition = "id = " + params[:id]
    # ruleid: ruby-sql-injection
    @user = User.find_by(condition)
    # ok: ruby-sql-injection
    @other = User.find(params[:id])
  end

  def report
    column = %w[name mail].include?(params[:column]) ? params[:column] : "name"
    # ok: ruby-sql-injection
    @rows = User.pluck(column)
    # ruleid: ruby-sql-injection
    ActiveRecord::Base.connection.execute("SELECT * FROM logs WHERE day = '#{params[:day]}'")
    quoted = ActiveRecord::Base.connection.quote(params[:day])
    # ok: ruby-sql-injection
    ActiveRecord::Base.connection.execute("SELECT * FROM logs WHERE day = #{quoted}")
  end
end
