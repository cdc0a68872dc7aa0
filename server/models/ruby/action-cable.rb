class ConsoleChannel < ApplicationCable::Channel
  def run(data)
    # ruleid: ruby-command-injection
    system("convert #{data["file"]}")
  end
end

class Console
  def run(data)
    # ok: ruby-command-injection
    system("convert #{data["file"]}")
  end
end
