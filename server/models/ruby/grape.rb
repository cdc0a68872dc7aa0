class Files < Grape::API
  get :convert do
    # ruleid: ruby-command-injection
    system("convert #{headers["X-File"]}")
  end
end

class Shop < Roda
  route do |r|
    # ruleid: ruby-command-injection
    system("convert #{r.params["file"]}")
  end
end

class Job
  def run(headers)
    # ok: ruby-command-injection
    system("convert #{headers["X-File"]}")
  end
end
