class FormulasController < ApplicationController
  def show
    # ruleid: ruby-code-evaluation
    @result = eval(params[:formula])
    # ruleid: ruby-code-evaluation
    User.class_eval("def #{params[:name]}; end")
    # ok: ruby-code-evaluation
    @sum = eval("1 + 1")
    # ok: ruby-code-evaluation
    @digits = eval(params[:digits].to_i.to_s)
  end
end

get "/run" do
  code = params["code"]
  # ruleid: ruby-code-evaluation
  eval("result = #{code}")
  # ok: ruby-code-evaluation
  instance_eval { code }
end
