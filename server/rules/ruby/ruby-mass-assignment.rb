class UsersController < ApplicationController
  def create
    # ruleid: ruby-mass-assignment
    @user = User.new(params[:user])
    # ruleid: ruby-mass-assignment
    @other = User.create(params.require(:user).permit!)
    # ok: ruby-mass-assignment
    @safe = User.new(params.require(:user).permit(:name, :mail))
    # ok: ruby-mass-assignment
    @found = User.find(params[:id])
  end

  def update
    # ruleid: ruby-mass-assignment
    current_user.update(params[:user])
    # ok: ruby-mass-assignment
    current_user.update(name: params[:name])
    # ok: ruby-mass-assignment
    current_user.update(user_params)
  end

  private

  def user_params
    params.require(:user).permit(:name)
  end
end
