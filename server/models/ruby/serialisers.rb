class JobsController < ApplicationController
  def load
    # ruleid: ruby-deserialise-untrusted
    Oj.object_load(request.raw_post)
    # ok: ruby-deserialise-untrusted
    Oj.load(request.raw_post, mode: :strict)
  end
end
